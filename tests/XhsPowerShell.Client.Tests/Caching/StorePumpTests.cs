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

    private sealed class BrokenStore : IStore
    {
        public SemaphoreSlim Closed { get; } = new(0);

        public int Attempts { get; private set; }

        public DateTimeOffset Now => DateTimeOffset.UtcNow;

        public long? DailyCallLimit => null;

        public TimeSpan? RenewalInterval => null;

        public IReadOnlyList<StorePause> Pauses => [];

        public bool IsCurrent => true;

        public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups) => throw Gone();

        public StoreReply Exchange(StoreBatch batch)
        {
            Attempts++;
            throw Gone();
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

        public void Dispose() => Closed.Release();

        private static XhsStoreException Gone() => new("StoreReplaced", "It is gone.");
    }
}
