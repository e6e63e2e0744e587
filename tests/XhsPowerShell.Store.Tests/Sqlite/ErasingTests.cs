using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

/// <summary>Rule 17: a person's data can be erased everywhere it appears.</summary>
public sealed class ErasingTests : IDisposable
{
    private const string Person = "5f0000000000000000000001";
    private const string Other = "5f0000000000000000000002";
    private const string Note = "6a0000000000000000000001";
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
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

    [Fact]
    public void Of_what_was_erased_no_byte_stays_in_the_files()
    {
        // A body that deflate stores as it is.
        var secret = Encoding.ASCII.GetBytes("ERASE-ME-" + new string('x', 40) + Person);
        var store = test.Open();
        for (var round = 0; round < 20; round++)
        {
            store.Exchange(Batch(
                Response(Person + round) with { Body = secret },
                Response("other" + round) with { Body = [1, 2, .. Encoding.ASCII.GetBytes("KEEP-ME")] }));
        }

        Assert.True(Contains("ERASE-ME") && Contains(Person) && Contains("KEEP-ME"));
        // The bodies of the others cannot be read either: they may be about anybody.
        Assert.Equal(40, store.Erase(new() { UserId = Person }, commit: false).Responses);
        store.Exchange(Batch(Response("good", "{}")));
        store.Erase(new() { UserId = Person }, commit: true);
        Assert.False(Contains("ERASE-ME"));
        Assert.False(Contains(Person));
        Assert.False(Contains("KEEP-ME"));
        Assert.True(Contains("userId=good"));
    }

    [Fact]
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

    [Fact]
    public void Both_conditions_together_erase_what_fits_both()
    {
        var store = test.Open();
        store.Exchange(Batch(Response(Person, "old"), Response("x", "old")));
        test.Now += TimeSpan.FromDays(1);
        store.Exchange(Batch(Response(Person, "new")));
        store.Erase(new() { UserId = Person, Before = test.Now }, commit: true);
        Assert.Equal(["new", "old"], store.ReadVersions(new()).Select(Text).Order());
    }

    [Fact]
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

    [Fact]
    public void The_file_becomes_smaller_and_other_processes_go_on()
    {
        var store = test.Open();
        var other = test.Open();
        var noise = new byte[20_000];
        new Random(1).NextBytes(noise);
        store.Exchange(Batch([.. Enumerable.Range(0, 100).Select(i => Response("n" + i) with { Body = noise })]));
        other.Exchange(Batch(Response("other")));
        var size = store.Summarize([]).Size!.Value;
        store.Erase(new(), commit: true);
        Assert.InRange(store.Summarize([]).Size!.Value, 1, size / 5);
        Assert.Null(KeepingTests.FindOne(other, "other", test.Now));
        other.Exchange(Batch(Response("again")));
        Assert.NotNull(KeepingTests.FindOne(store, "again", test.Now));
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

    private bool Contains(string text) => Directory.GetFiles(test.Folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    });
}
