using System;
using System.Linq;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Contract.KeepingTests;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rule 1: a store with a fault is never taken for an empty one, and never gives a wrong answer.</summary>
public sealed class PostgresDamageTests : IDisposable
{
    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreTheory]
    [InlineData("UPDATE answer SET body = set_byte(body, length(body) / 2, get_byte(body, length(body) / 2) # 1)")]
    [InlineData("UPDATE answer SET body = set_byte(body, length(body) - 1, get_byte(body, length(body) - 1) # 128)")]
    [InlineData("UPDATE answer SET body = substr(body, 1, length(body) - 1)")]
    [InlineData("UPDATE answer SET body = ''")]
    [InlineData("UPDATE answer SET code = 201")]
    [InlineData("UPDATE answer SET checksum = checksum + 1")]
    [InlineData("UPDATE answer SET body = (SELECT body FROM answer WHERE subject = 'u1') WHERE subject = 'u0'")]
    public void An_answer_that_was_changed_in_the_database_is_no_answer_and_the_others_stay_usable(string sql)
    {
        var writer = test.Open();
        writer.Exchange(Batch(Response("u0", "zero"), Response("u1", "one")));
        test.Run(sql + (sql.Contains("WHERE subject = 'u0'", StringComparison.Ordinal) ? "" : " WHERE subject = 'u0'"));
        writer.Exchange(Batch(Response("u2", "two")));

        var store = test.Open();
        Assert.Null(TryText(FindOne(store, "u0", DateTimeOffset.MinValue)!));
        Assert.Equal("one", Text(FindOne(store, "u1", DateTimeOffset.MinValue)!));
        Assert.Equal([null, "one", "two"], store.ReadVersions(new()).Select(TryText));
        // What cannot be read any more may be about anybody.
        Assert.Equal(2, store.Erase(new() { UserId = "u1" }, commit: true).Responses);
        Assert.Equal(["two"], store.ReadVersions(new()).Select(TryText));
    }

    [StoreTheory]
    [InlineData("DROP TABLE answer")]
    [InlineData("DELETE FROM meta")]
    [InlineData("DELETE FROM meta WHERE name = 'id'")]
    [InlineData("UPDATE meta SET value = 'many' WHERE name = 'oldest'")]
    [InlineData("UPDATE answer SET key = '\\x00'")]
    [InlineData("UPDATE answer SET kept_at = -1")]
    [InlineData("ALTER TABLE answer RENAME COLUMN body TO data")]
    [InlineData("ALTER TABLE answer DROP COLUMN checksum")]
    [InlineData("UPDATE answer SET retrieved_at = 9223372036854775807")]
    public void Tables_that_are_not_as_they_were_made_are_damaged(string sql)
    {
        test.Open().Exchange(Batch(Response("u0")));
        test.Run(sql);
        var error = Assert.Throws<XhsStoreException>(() => Assert.Equal(
            0, test.Open().ReadVersions(new()).Select(response => response.Code).First()));
        Assert.Equal(("StoreDamaged", test.Location), (error.ErrorId, error.Location));
    }
}
