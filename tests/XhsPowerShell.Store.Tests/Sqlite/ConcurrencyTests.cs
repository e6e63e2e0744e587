using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

/// <summary>Many connections to one file, as of many processes.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly SqliteTestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Eight_processes_keep_and_find_without_an_error_and_nothing_is_lost()
    {
        await Run(8, worker =>
        {
            using var store = test.Open();
            for (var i = 0; i < 100; i++)
            {
                store.Exchange(Batch(Response($"{worker}-{i}", $"{worker}/{i}")));
                Assert.Equal($"{worker}/{i}", Text(KeepingTests.FindOne(store, $"{worker}-{i}", test.Now)!));
            }
        });
        var kept = test.Open().ReadVersions(new()).Select(Text).Order().ToArray();
        var expected = Enumerable.Range(0, 800).Select(i => $"{i / 100}/{i % 100}").Order();
        Assert.Equal(expected, kept);
    }

    [Fact]
    public async Task Many_processes_may_make_the_file_at_the_same_time()
    {
        for (var round = 0; round < 10; round++)
        {
            var path = System.IO.Path.Combine(test.Folder, $"new{round}", "store.db");
            using var start = new Barrier(6);
            await Run(6, worker =>
            {
                start.SignalAndWait(Patience);
                using var store = test.Open(path);
                store.Exchange(Batch(Response("w" + worker)));
            });
            Assert.Equal(6, test.Open(path).ReadVersions(new()).Count());
        }
    }

    [Fact]
    public async Task Erasing_and_keeping_at_the_same_time_lose_nothing_else()
    {
        const string Person = "5f0000000000000000000001";
        await Run(4, worker =>
        {
            using var store = test.Open();
            for (var i = 0; i < 25; i++)
            {
                store.Exchange(Batch(Response($"{worker}-{i}"), Response("p", $$"""{"id":"{{Person}}"}""")));
                if (worker == 0 && i % 5 == 4)
                {
                    store.Erase(new() { UserId = Person }, commit: true);
                }
            }
        });
        var last = test.Open();
        last.Erase(new() { UserId = Person }, commit: true);
        Assert.Equal(100, last.ReadVersions(new()).Count());
        Assert.DoesNotContain(last.ReadVersions(new()), response => response.Subject == "p");
    }

    private static async Task Run(int count, Action<int> work)
    {
        var errors = new ConcurrentQueue<Exception>();
        var tasks = Enumerable.Range(0, count).Select(worker => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    work(worker);
                }
                catch (Exception exception)
                {
                    errors.Enqueue(exception);
                }
            },
            TaskCreationOptions.LongRunning));
        await Task.WhenAll(tasks).WaitAsync(Patience);
        Assert.Empty(errors);
    }
}
