using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

/// <summary>Rule 17: a person's data can be erased everywhere it appears.</summary>
public abstract class ErasingTests(TestStore test) : IDisposable
{
    protected const string Person = "5f0000000000000000000001";
    private const string Other = "5f0000000000000000000002";
    private const string Note = "6a0000000000000000000001";
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void A_person_is_erased_wherever_the_id_or_a_note_of_theirs_occurs_and_nobody_else_is()
    {
        var store = test.Open();
        store.Exchange(Batch(
            Response("before", $$"""{"found":"{{Note}}","by":"search, kept before the note was known"}"""),
            Response(Person, """{"name":"subject only"}"""),
            Response("search", $$"""{"users":[{"id":"{{Person}}"},{"id":"{{Other}}"}]}"""),
            Response("notes", $$"""{"note":"{{Note}}","user":"{{Person.ToUpperInvariant()}}"}"""),
            Response(Note, """{"name":"the note"}"""),
            Response("link", $$"""{"url":"https://www.xiaohongshu.com/explore/{{Note}}?a=1"}"""),
            Response(Other, """{"name":"somebody else"}"""),
            Response("longer", $$"""{"id":"{{Person.Substring(0, 23)}}9"}""")));
        store.Exchange(Marks(Person, Note, Other));

        var query = new EraseQuery { UserId = Person, FindNotes = FindNotes };
        var expected = store.Erase(query, commit: false);
        Assert.Equal(6, expected.Responses);
        Assert.Equal(2, expected.Marks);
        Assert.Equal(8, Names(store).Length);

        Assert.Equal(expected, store.Erase(query, commit: true));
        Assert.Equal([Other, "longer"], Names(store));
        Assert.Null(store.ReadMark(Key(Person)));
        Assert.Null(store.ReadMark(Key(Note)));
        Assert.NotNull(store.ReadMark(Key(Other)));
        Assert.Equal(0, store.Erase(query, commit: true).Responses);
    }

    [StoreFact]
    public void What_was_made_up_is_counted_apart_and_goes_alone()
    {
        var store = test.Open();
        store.Exchange(Batch(
            Response(Person, """{"name":"paid for"}"""),
            Response("made", $$"""{"id":"{{Person}}"}""") with { Scope = StoredResponse.SandboxScope },
            Response("also made", "1") with { Scope = StoredResponse.SandboxScope },
            Response("elsewhere", "2") with { Scope = "https://other.example" }));
        store.Exchange(Marks(Person));
        var summary = store.Summarize([]);
        Assert.Equal((4L, 2L), (summary.Responses, summary.SandboxResponses));
        Assert.Equal((4L, 2L), Counts(store.Erase(new(), commit: false)));
        Assert.Equal((2L, 1L), Counts(store.Erase(new() { UserId = Person }, commit: false)));

        var query = new EraseQuery { Scope = StoredResponse.SandboxScope };
        var ofPerson = store.Erase(query with { UserId = Person }, commit: false);
        Assert.Equal((1L, 1L, 0L), (ofPerson.Responses, ofPerson.Sandbox, ofPerson.Marks));
        var expected = store.Erase(query, commit: false);
        Assert.Equal((2L, 2L, 0L), (expected.Responses, expected.Sandbox, expected.Marks));
        Assert.Equal(ofPerson, store.Erase(query with { UserId = Person }, commit: true));
        Assert.Equal([Person, "also made", "elsewhere"], Names(store).Order(StringComparer.Ordinal));
        store.Erase(query, commit: true);
        Assert.Equal(2, Names(store).Length);
        Assert.Equal((2L, 0L), Counts(store.Erase(new(), commit: false)));
        Assert.NotNull(store.ReadMark(Key(Person)));
        Assert.Equal(1, store.Erase(new() { Scope = "https://other.example" }, commit: true).Responses);
        Assert.Equal([Person], Names(store));
    }

    [StoreFact]
    public void Old_answers_go_and_newer_ones_and_marks_stay()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("old", "1"), Response("both", "2")));
        store.Exchange(Marks("old"));
        test.Now += TimeSpan.FromDays(30);
        store.Exchange(Batch(Response("both", "3"), Response("new", "4")));

        var query = new EraseQuery { Before = test.Now };
        var erasure = store.Erase(query, commit: false);
        Assert.Equal((2, 0), (erasure.Responses, erasure.Marks));
        Assert.Equal(Response("old", "1").Body.Length + Response("both", "2").Body.Length, erasure.Bytes);
        Assert.Equal(erasure, store.Erase(query, commit: true));
        Assert.Equal(["both", "new"], Names(store));
        Assert.NotNull(store.ReadMark(Key("old")));
    }

    [StoreFact]
    public void Both_conditions_together_erase_what_fits_both()
    {
        var store = test.Open();
        store.Exchange(Batch(Response(Person, "old"), Response("x", "old")));
        test.Now += TimeSpan.FromDays(1);
        store.Exchange(Batch(Response(Person, "new")));
        store.Erase(new() { UserId = Person, Before = test.Now }, commit: true);
        Assert.Equal(["new", "old"], store.ReadVersions(new()).Select(Text).Order());
    }

    [StoreFact]
    public void Everything_goes_but_what_was_spent_is_not_forgotten()
    {
        var store = test.Open();
        store.SetDailyCallLimit(3);
        var batch = Batch(Response("a"), Response("b"));
        batch.Reservations.AddRange([new(Scope, UserEndpoint, null), new(Scope, UserEndpoint, null)]);
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Requests = 2, Billed = 2 });
        Assert.Equal([true, true], store.Exchange(batch).Granted);
        store.Exchange(Marks("a"));

        var erasure = store.Erase(new(), commit: true);
        Assert.Equal((2, 1), (erasure.Responses, erasure.Marks));
        Assert.Empty(Names(store));
        Assert.Equal(2, Assert.Single(store.ReadLedger(null, null)).Requests);
        Assert.Equal(3, store.DailyCallLimit);

        var next = new StoreBatch();
        next.Reservations.AddRange([new(Scope, UserEndpoint, null), new(Scope, UserEndpoint, null)]);
        Assert.Equal([true, false], store.Exchange(next).Granted);
    }

    private static IEnumerable<string> FindNotes(StoredResponse response) =>
        Regex.Matches(Text(response), "\"note\":\"(.{24})\"").Select(match => match.Groups[1].Value);

    private StoreBatch Marks(params string[] subjects)
    {
        var batch = new StoreBatch();
        batch.Marks.AddRange(subjects.Select(subject => new StoreMark(Key(subject), ["1"], null, test.Now, subject)));
        return batch;
    }

    private static string[] Names(IStore store) =>
        [.. store.ReadVersions(new()).Select(response => response.Subject).Distinct()];

    private static (long All, long Made) Counts(StoreErasure erasure) => (erasure.Responses, erasure.Sandbox);
}
