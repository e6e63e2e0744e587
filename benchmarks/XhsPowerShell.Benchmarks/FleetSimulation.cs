using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;

namespace XhsPowerShell.Benchmarks;

/// <summary>
/// How far a fleet goes: as many workers as wanted in one process, each with its own connection and the store's whole
/// way of a call (look and claim, reserve, settle, keep), and a service that is a wait of 100 ms. So what is measured
/// is the database and what the client does with it. In a schema of its own, which it removes.
/// </summary>
internal static class FleetSimulation
{
    private const int AtOnce = 8;
    private const string Endpoint = "/api/xiaohongshu/get-user/v4";
    private const string Activity = """
        SELECT xact_commit, active_time,
            (SELECT wal_bytes::bigint FROM pg_stat_wal)
        FROM pg_stat_database WHERE datname = current_database()
        """;

    private static readonly TimeSpan Service = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly PostgresStoreOptions Options =
        new() { Password = Environment.GetEnvironmentVariable("XHS_STORE_PASSWORD") };

    private static readonly string Schema = "sim_" + Guid.NewGuid().ToString("N");

    // About 3.5 KB of what does not compress, as a profile has when it is compressed.
    private static readonly byte[] Body = CreateBody();

    public static async Task RunAsync(int[] workers)
    {
        var address = Environment.GetEnvironmentVariable("XHS_STORE")
            ?? throw new InvalidOperationException("XHS_STORE names no database.");
        using var source = Connect(address);
        Console.WriteLine(
            "workers limit  calls/s  of what the service allows  transactions  database ms  WAL bytes a call");
        try
        {
            foreach (var count in workers.Length > 0 ? workers : [1, 8, 16, 32, 64, 90])
            {
                foreach (var isLimited in new[] { false, true })
                {
                    await MeasureAsync(address, source, count, isLimited);
                }
            }
        }
        finally
        {
            using var drop = source.CreateCommand($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
            drop.ExecuteNonQuery();
        }
    }

    private static async Task MeasureAsync(string address, NpgsqlDataSource source, int count, bool isLimited)
    {
        var pumps = Enumerable.Range(0, count).Select(number => new StorePump(PostgresStore.Open(
            StoreAddress.Parse($"{address}?schema={Schema}&application_name=simulated{number}")!,
            Options))).ToArray();
        using var end = new CancellationTokenSource();
        var calls = new long[count * AtOnce];
        var work = Enumerable.Range(0, count * AtOnce)
            .Select(i => Task.Run(() => CallAsync(pumps[i % count], isLimited, () => calls[i]++, end.Token)))
            .ToArray();
        // The runtime compiles, and the connections open.
        await Task.Delay(TimeSpan.FromSeconds(4));
        var before = await ReadAsync(source);
        var from = calls.Sum();
        var watch = Stopwatch.StartNew();
        await Task.Delay(Length);
        var done = calls.Sum() - from;
        var rate = done / watch.Elapsed.TotalSeconds;
        // The server reports what a connection did once a second.
        await Task.Delay(1200);
        var after = await ReadAsync(source);
        var all = calls.Sum() - from;
        end.Cancel();
        await Task.WhenAll(work);
        Array.ForEach(pumps, pump => pump.Close(TimeSpan.FromSeconds(10)));
        var share = rate / (count * AtOnce / Service.TotalSeconds);
        var transactions = (double)(after.Transactions - before.Transactions) / all;
        var time = (after.Time - before.Time) / all;
        var written = (double)(after.Wal - before.Wal) / all;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count,7} {(isLimited ? "yes" : "no"),5} {rate,8:n0} {share,27:p0} {transactions,13:n2} "
            + $"{time,12:n2} {written,17:n0}"));
    }

    private static async Task CallAsync(StorePump pump, bool isLimited, Action count, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var key = StoreKey.Create("simulated", Guid.NewGuid().ToString("N"));
            await pump.FindAsync(new(key, pump.Now - TimeSpan.FromDays(1), Claim: true));
            var entry = new LedgerEntry
            {
                Scope = "simulated", Endpoint = Endpoint, Requests = 1, Billed = 1, Counted = 1,
            };
            if (isLimited)
            {
                var reply = await pump.ReserveAsync(new("simulated", Endpoint, long.MaxValue / 2));
                entry = entry with { Day = reply.Day, Open = -1 };
            }

            await Task.Delay(Service, CancellationToken.None);
            pump.Settle(entry, isLimited);
            await pump.KeepAsync(new StoredResponse
            {
                Key = key, Scope = "simulated", Endpoint = Endpoint, Subject = "simulated", Request = Endpoint,
                RetrievedAt = pump.Now, HttpStatus = 200, Body = Body,
            });
            count();
        }
    }

    private static async Task<(long Transactions, double Time, long Wal)> ReadAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Activity);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2));
    }

    private static NpgsqlDataSource Connect(string address)
    {
        var (settings, _) = PostgresSettings.Read(StoreAddress.Parse(address)!, Options);
        return NpgsqlDataSource.Create(settings);
    }

    private static byte[] CreateBody()
    {
        var bytes = new byte[2600];
        new Random(1).NextBytes(bytes);
        return ResponseCompression.Compress(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)));
    }
}
