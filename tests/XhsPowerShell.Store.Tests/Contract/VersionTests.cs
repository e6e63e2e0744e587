using System;
using System.Globalization;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

public abstract class VersionTests(TestStore test) : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8));
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void History_comes_oldest_first_also_when_it_was_kept_in_another_order()
    {
        var store = test.Open();
        store.Exchange(Batch(At(3), At(1), At(2)));
        Assert.Equal(["1", "2", "3"], store.ReadVersions(new()).Select(Text));
    }

    [StoreFact]
    public void History_is_filtered_by_who_answered_what_was_asked_and_when()
    {
        var store = test.Open();
        store.Exchange(Batch(
            At(1), At(2), At(3), At(4) with { Subject = "b" }, At(5) with { Endpoint = "/x" },
            At(6) with { Scope = "sandbox" }));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], Read(new()));
        Assert.Equal(["4"], Read(new() { Subject = "b" }));
        Assert.Equal(["5"], Read(new() { Endpoints = ["/x", "/y"] }));
        Assert.Empty(Read(new() { Endpoints = [] }));
        Assert.Equal(["1", "2", "3", "4", "6"], Read(new() { Endpoints = [UserEndpoint] }));
        Assert.Equal(["6"], Read(new() { Scope = "sandbox" }));
        Assert.Equal(["2", "3"], Read(new() { Subject = "a", After = Start.AddDays(2), Before = Start.AddDays(4) }));
        Assert.Equal(["3"], Read(new()
        {
            Scope = Scope, Endpoints = [UserEndpoint], Subject = "a", After = Start.AddDays(2).AddTicks(1),
            Before = Start.AddDays(4),
        }));
        string[] Read(VersionQuery query) => [.. store.ReadVersions(query).Select(Text)];
    }

    [StoreFact]
    public void Keeping_goes_on_while_history_is_read()
    {
        var store = test.Open();
        store.Exchange(Batch([.. Enumerable.Range(0, 200).Select(At)]));
        var read = 0;
        foreach (var response in store.ReadVersions(new()))
        {
            Assert.Equal(read.ToString(CultureInfo.InvariantCulture), Text(response));
            store.Exchange(Batch(At(1000 + read++)));
        }

        Assert.Equal(200, read);
        Assert.Equal(400, store.ReadVersions(new()).Count());
    }

    [StoreFact]
    public void What_is_erased_while_history_is_read_is_left_out()
    {
        var store = test.Open();
        store.Exchange(Batch(At(1), At(2), At(3)));
        using var rows = store.ReadVersions(new()).GetEnumerator();
        Assert.True(rows.MoveNext());
        store.Erase(new(), commit: true);
        Assert.False(rows.MoveNext());
    }

    [StoreFact]
    public void A_summary_counts_what_is_kept()
    {
        var store = test.Open();
        var empty = store.Summarize([UserEndpoint]);
        Assert.Equal((0L, 0L, 0L, 0L), (empty.Responses, empty.Subjects, empty.Creators, empty.Saved));
        Assert.Null(empty.Oldest);
        Assert.Null(empty.Newest);
        Assert.Equal(test.SchemaVersion, empty.SchemaVersion);

        var first = test.Now;
        store.Exchange(Batch(
            At(1), At(2), At(3) with { Subject = "b" }, At(4) with { Subject = "咖啡", Endpoint = "/s" }));
        test.Now += TimeSpan.FromDays(1);
        var batch = Batch(At(5) with { Subject = "" });
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Saved = 11 });
        store.Exchange(batch);

        var summary = store.Summarize([UserEndpoint, "/other"]);
        Assert.Equal(test.Location, summary.Location);
        Assert.Equal((5L, 3L, 2L, 11L), (summary.Responses, summary.Subjects, summary.Creators, summary.Saved));
        Assert.Equal((first, test.Now), (summary.Oldest, summary.Newest));
        Assert.Equal(0, store.Summarize([]).Creators);
        Assert.True(summary.Size > 16384);
    }

    private static StoredResponse At(int day) =>
        Response("a", day.ToString(CultureInfo.InvariantCulture)) with { RetrievedAt = Start.AddDays(day) };
}
