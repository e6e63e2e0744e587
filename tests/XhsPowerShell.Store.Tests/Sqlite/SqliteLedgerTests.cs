using System;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class SqliteLedgerTests : LedgerTests
{
    private readonly SqliteTestStore test;

    public SqliteLedgerTests()
        : this(new SqliteTestStore())
    {
    }

    private SqliteLedgerTests(SqliteTestStore test)
        : base(test) => this.test = test;

    [Fact]
    public void A_process_that_pauses_for_long_keeps_its_calls_open()
    {
        var batch = new StoreBatch();
        batch.Reservations.Add(new(Scope, "/a", 10));
        test.Open().Exchange(batch);
        test.Now += TimeSpan.FromHours(1);
        Assert.Equal((1L, 0L, 0L), Figures(test.Open()));
    }
}
