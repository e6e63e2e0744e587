using System;
using System.IO;
using System.Linq;
using System.Text;
using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class SqliteErasingTests : ErasingTests
{
    private readonly SqliteTestStore test;

    public SqliteErasingTests()
        : this(new SqliteTestStore())
    {
    }

    private SqliteErasingTests(SqliteTestStore test)
        : base(test) => this.test = test;

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

    private bool Contains(string text) => Directory.GetFiles(test.Folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    });
}
