using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

namespace XhsPowerShell.Client.Requests;

/// <summary>Counts what this process asks the service.</summary>
public static class UsageRecorder
{
    private static State current = new();

    /// <summary>The counters as they stand.</summary>
    /// <returns>A copy that does not change any more.</returns>
    public static XhsUsage Read() => Snapshot(Volatile.Read(ref current));

    /// <summary>Starts anew.</summary>
    /// <returns>The counters up to now.</returns>
    public static XhsUsage Reset() => Snapshot(Interlocked.Exchange(ref current, new State()));

    internal static Counters For(string endpoint) =>
        Volatile.Read(ref current).ByEndpoint.GetOrAdd(endpoint, static _ => new Counters());

    private static XhsUsage Snapshot(State state)
    {
        var endpoints = new XhsList<XhsEndpointUsage>(state.ByEndpoint
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Value.ToUsage(entry.Key)));
        return new XhsUsage
        {
            Requests = endpoints.Sum(e => e.Requests),
            Successes = endpoints.Sum(e => e.Successes),
            Billed = endpoints.Sum(e => e.Billed),
            Retries = endpoints.Sum(e => e.Retries),
            Failures = endpoints.Sum(e => e.Failures),
            Unconfirmed = endpoints.Sum(e => e.Unconfirmed),
            BytesReceived = endpoints.Sum(e => e.BytesReceived),
            Since = state.Since,
            Endpoints = endpoints,
        };
    }

    private sealed class State
    {
        public ConcurrentDictionary<string, Counters> ByEndpoint { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset Since { get; } = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));
    }

    internal sealed class Counters
    {
        private long requests;
        private long successes;
        private long billed;
        private long retries;
        private long failures;
        private long unconfirmed;
        private long bytes;

        public void Request() => Interlocked.Increment(ref requests);

        public void Success() => Interlocked.Increment(ref successes);

        public void Bill() => Interlocked.Increment(ref billed);

        public void Retry() => Interlocked.Increment(ref retries);

        public void Failure() => Interlocked.Increment(ref failures);

        public void Unconfirm() => Interlocked.Increment(ref unconfirmed);

        public void Bytes(long count) => Interlocked.Add(ref bytes, count);

        public XhsEndpointUsage ToUsage(string endpoint) => new()
        {
            Endpoint = endpoint,
            Requests = Interlocked.Read(ref requests),
            Successes = Interlocked.Read(ref successes),
            Billed = Interlocked.Read(ref billed),
            Retries = Interlocked.Read(ref retries),
            Failures = Interlocked.Read(ref failures),
            Unconfirmed = Interlocked.Read(ref unconfirmed),
            BytesReceived = Interlocked.Read(ref bytes),
        };
    }
}
