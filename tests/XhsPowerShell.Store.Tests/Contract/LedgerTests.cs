using System;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

public abstract class LedgerTests(TestStore test) : IDisposable
{
    private static readonly LedgerEntry Entry = new()
    {
        Day = 20261121, Scope = Scope, Endpoint = "/a", Requests = 1, Billed = 2, Unconfirmed = 3, Counted = 4,
        Retries = 5, Failures = 6, Saved = 7,
    };

    public void Dispose() => test.Dispose();

    [StoreFact]
    public void The_ledger_sums_what_all_processes_did_by_day_address_and_endpoint()
    {
        var first = test.Open();
        Write(first, Entry with { Day = 0 }, Entry with { Endpoint = "/b" });
        Write(test.Open(), Entry, Entry with { Day = 20261119 }, Entry with { Scope = "https://elsewhere" });
        first.Dispose();

        var entries = test.Open().ReadLedger(null, null);
        Assert.Equal(
            [
                Entry with { Day = 20261119 },
                Entry with { Scope = "https://elsewhere" },
                new()
                {
                    Day = 20261121, Scope = Scope, Endpoint = "/a", Requests = 2, Billed = 4, Unconfirmed = 6,
                    Counted = 8, Retries = 10, Failures = 12, Saved = 14,
                },
                Entry with { Endpoint = "/b" },
            ],
            entries);
    }

    [StoreFact]
    public void The_ledger_is_read_by_days_both_ends_included()
    {
        var store = test.Open();
        Write(store, [.. Enumerable.Range(20261110, 10).Select(day => Entry with { Day = day })]);
        Assert.Equal([20261112, 20261113, 20261114], store.ReadLedger(20261112, 20261114).Select(entry => entry.Day));
        Assert.Equal([20261118, 20261119], store.ReadLedger(20261118, null).Select(entry => entry.Day));
        Assert.Equal([20261110], store.ReadLedger(null, 20261110).Select(entry => entry.Day));
    }

    [StoreFact]
    public void A_call_under_way_is_open_until_its_outcome()
    {
        var store = test.Open();
        var batch = new StoreBatch();
        batch.Reservations.Add(new(Scope, "/a", 10));
        var day = store.Exchange(batch).Day;
        Assert.Equal((1L, 0L, 0L), Figures(test.Open()));
        Write(store, new LedgerEntry
        {
            Day = day, Scope = Scope, Endpoint = "/a", Requests = 1, Counted = 1, Open = -1,
        });
        Assert.Equal((0L, 0L, 1L), Figures(test.Open()));
    }

    [StoreFact]
    public void A_call_of_a_process_that_is_gone_counts_as_unconfirmed_after_its_lease()
    {
        var reader = test.Open();
        var batch = new StoreBatch();
        batch.Reservations.Add(new(Scope, "/a", 10));
        test.Open().Exchange(batch);
        test.Kill();
        Assert.Equal((1L, 0L, 0L), Figures(reader));
        test.Now += TimeSpan.FromSeconds(61);
        Assert.Equal((0L, 1L, 1L), Figures(reader));
        // Nothing more is spent when it is.
        batch = new StoreBatch();
        batch.Reservations.AddRange([new(Scope, "/a", 2), new(Scope, "/a", 2)]);
        Assert.Equal([true, false], reader.Exchange(batch).Granted);
    }

    [StoreFact]
    public void Processes_that_came_and_went_leave_one_row_for_a_day_and_endpoint()
    {
        for (var i = 0; i < 20; i++)
        {
            using var store = test.Open();
            Write(store, Entry);
        }

        Assert.Equal(20, Assert.Single(test.Open().ReadLedger(null, null)).Requests);
        Assert.Equal(1L, test.Read("SELECT count(*) FROM ledger"));
        Assert.Equal(0L, test.Read("SELECT count(*) FROM run"));
    }

    protected static (long Open, long Unconfirmed, long Counted) Figures(IStore store)
    {
        var entry = Assert.Single(store.ReadLedger(null, null));
        return (entry.Open, entry.Unconfirmed, entry.Counted);
    }

    private static void Write(IStore store, params LedgerEntry[] entries)
    {
        var batch = new StoreBatch();
        batch.Ledger.AddRange(entries);
        store.Exchange(batch);
    }
}
