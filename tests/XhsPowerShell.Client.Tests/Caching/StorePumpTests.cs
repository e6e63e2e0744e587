using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

public class StorePumpTests
{
    [Fact]
    public async Task A_store_that_is_gone_is_left_alone_once_nobody_uses_it()
    {
        var store = new BrokenStore();
        var pump = new StorePump(store);
        pump.Record(new LedgerEntry { Scope = "service", Endpoint = "/api/x", Saved = 1 });
        pump.Return();

        Assert.True(await store.Closed.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.InRange(store.Attempts, 1, 3);
    }

    [Fact]
    public async Task An_answer_that_a_store_cannot_take_is_an_error_for_the_one_who_keeps_it()
    {
        var store = new BrokenStore();
        var pump = new StorePump(store);

        await Assert.ThrowsAsync<XhsStoreException>(() => pump.KeepAsync(new StoredResponse()));
        pump.Return();
        Assert.True(await store.Closed.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_store_that_cannot_be_closed_ends_neither_the_process_nor_its_exit()
    {
        var store = new BrokenStore { FailsToClose = true };
        var pump = new StorePump(store);
        pump.Record(new LedgerEntry { Scope = "service", Endpoint = "/api/x", Saved = 1 });
        pump.Close(TimeSpan.FromSeconds(30));
        Assert.True(await store.Closed.WaitAsync(TimeSpan.FromSeconds(30)));
        pump.Return();
        // Its thread closes it once more, and ends.
        Assert.True(await store.Closed.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(pump.Thread.Join(TimeSpan.FromSeconds(30)));
        Assert.False(pump.TryJoin());
    }

    [Fact]
    public async Task What_a_store_says_that_nobody_understands_is_an_error_for_those_who_wait_and_not_for_the_process()
    {
        var store = new BrokenStore { AnswersNothing = true };
        var pump = new StorePump(store);
        var lookup = new StoreLookup(StoreKey.Create("input", "a"), DateTimeOffset.MinValue, Claim: false);
        var found = pump.FindAsync(lookup);
        await Assert.ThrowsAnyAsync<Exception>(() => found.WaitAsync(TimeSpan.FromSeconds(30)));
        var reserved = pump.ReserveAsync(new StoreReservation("service", "/api/x", null));
        await Assert.ThrowsAnyAsync<Exception>(() => reserved.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(reserved.IsFaulted);
        Assert.True(await pump.InvokeAsync(static _ => true).WaitAsync(TimeSpan.FromSeconds(30)));
        pump.Return();
        Assert.True(await store.Closed.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(pump.Thread.Join(TimeSpan.FromSeconds(30)));
    }

    private sealed class BrokenStore : IStore
    {
        public bool FailsToClose { get; init; }

        /// <summary>True when its replies are empty.</summary>
        public bool AnswersNothing { get; init; }

        public SemaphoreSlim Closed { get; } = new(0);

        public int Attempts { get; private set; }

        public DateTimeOffset Now => DateTimeOffset.UtcNow;

        public long? DailyCallLimit => null;

        public TimeSpan? RenewalInterval => null;

        public IReadOnlyList<StorePause> Pauses => [];

        public bool IsCurrent => true;

        public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups) =>
            AnswersNothing ? [] : throw Gone();

        public StoreReply Exchange(StoreBatch batch)
        {
            Attempts++;
            return AnswersNothing ? new StoreReply(DateTimeOffset.UtcNow, 20261122, [], null, null) : throw Gone();
        }

        public IEnumerable<StoredResponse> ReadVersions(VersionQuery query) => throw Gone();

        public IReadOnlyList<LedgerEntry> ReadLedger(int? from, int? to) => throw Gone();

        public StoreMark? ReadMark(StoreKey key) => throw Gone();

        public StoreSummary Summarize(IReadOnlyCollection<string> creatorEndpoints) => throw Gone();

        public StoreErasure Erase(EraseQuery query, bool commit) => throw Gone();

        public StoreShare OpenShare(string name, string signature, TimeSpan lease) => throw Gone();

        public IReadOnlyList<StoreShareSummary> ReadShares() => throw Gone();

        public StoreShareSummary? ForgetShare(string name, bool commit) => throw Gone();

        public void SetDailyCallLimit(long? limit) => throw Gone();

        public void Dispose()
        {
            Closed.Release();
            if (FailsToClose)
            {
                throw new InvalidOperationException("The connection is not open.");
            }
        }

        private static XhsStoreException Gone() => new("StoreReplaced", "It is gone.");
    }
}
