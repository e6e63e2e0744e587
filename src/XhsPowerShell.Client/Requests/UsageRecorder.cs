using System.Collections.Concurrent;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Requests;

/// <summary>Counts what one client asked the service, and with it what the whole process asked.</summary>
public sealed class UsageRecorder
{
    private static ProcessUsage process = new();

    private readonly EndpointCounters total = new();

    private readonly bool isCounted;

    internal UsageRecorder(bool isCounted = true) => this.isCounted = isCounted;

    /// <summary>Requests of this client that went out, retries included (count).</summary>
    public long Requests => total.Requests;

    /// <summary>Answers to this client that the service bills (count).</summary>
    public long Billed => total.Billed;

    /// <summary>Requests of this client beyond the first attempt (count).</summary>
    public long Retries => total.Retries;

    /// <summary>Calls of this client that ended in an error (count).</summary>
    public long Failures => total.Failures;

    /// <summary>Calls of this client that were not made because the answer was in the store (count).</summary>
    public long Saved => total.Saved;

    /// <summary>Requests of this client of which nobody knows whether they were billed (count).</summary>
    public long Unconfirmed => total.Unconfirmed;

    /// <summary>For reading without calls: what fails there is no call of the process.</summary>
    internal static UsageRecorder Uncounted { get; } = new(isCounted: false);

    /// <summary>Returns the counters of the process.</summary>
    /// <returns>A copy that does not change any more.</returns>
    public static XhsUsage Read() => Volatile.Read(ref process).ToUsage();

    /// <summary>Resets the counters of the process after returning them.</summary>
    /// <returns>The counters up to now.</returns>
    public static XhsUsage Reset() => Interlocked.Exchange(ref process, new ProcessUsage()).ToUsage();

    /// <summary>Sums up counters: those of an endpoint become one, and all of them the totals.</summary>
    /// <param name="counters">The counters, several for an endpoint where there were several runs.</param>
    /// <param name="since">When counting began.</param>
    /// <returns>The totals, with the endpoints in the order of their paths.</returns>
    public static XhsUsage Sum(IEnumerable<XhsEndpointUsage> counters, DateTimeOffset since)
    {
        var endpoints = new XhsList<XhsEndpointUsage>(counters
            .GroupBy(static counter => counter.Endpoint, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.Aggregate(Add)));
        var total = endpoints.Aggregate(new XhsEndpointUsage { Successes = 0, BytesReceived = 0 }, Add);
        return new XhsUsage
        {
            Requests = total.Requests,
            Successes = total.Successes,
            Billed = total.Billed,
            Retries = total.Retries,
            Failures = total.Failures,
            Unconfirmed = total.Unconfirmed,
            BytesReceived = total.BytesReceived,
            Saved = total.Saved,
            Since = since,
            Endpoints = endpoints,
        };
    }

    /// <summary>Counts one attempt.</summary>
    internal void Record(string endpoint, ApiResponse response)
    {
        total.Record(response);
        // Looked up each time: Get-XhsUsage -Reset may have replaced the counters since.
        Volatile.Read(ref process).Get(endpoint).Record(response);
    }

    /// <summary>Counts an attempt that was cancelled.</summary>
    internal void RecordCancelled(string endpoint, bool wasSent)
    {
        if (wasSent)
        {
            total.RecordCancelled();
            Volatile.Read(ref process).Get(endpoint).RecordCancelled();
        }
    }

    /// <summary>Counts a call that was not made because the answer was in the store.</summary>
    internal void RecordSaved(string endpoint)
    {
        total.RecordSaved();
        Volatile.Read(ref process).Get(endpoint).RecordSaved();
    }

    /// <summary>Counts a call that ended in an error.</summary>
    internal void RecordFailure(string endpoint)
    {
        total.RecordFailure();
        if (isCounted)
        {
            Volatile.Read(ref process).Get(endpoint).RecordFailure();
        }
    }

    private static XhsEndpointUsage Add(XhsEndpointUsage one, XhsEndpointUsage other) => new()
    {
        Endpoint = one.Endpoint,
        Requests = one.Requests + other.Requests,
        Successes = one.Successes + other.Successes,
        Billed = one.Billed + other.Billed,
        Retries = one.Retries + other.Retries,
        Failures = one.Failures + other.Failures,
        Unconfirmed = one.Unconfirmed + other.Unconfirmed,
        BytesReceived = one.BytesReceived + other.BytesReceived,
        Saved = one.Saved + other.Saved,
    };

    private sealed class ProcessUsage
    {
        private readonly ConcurrentDictionary<string, EndpointCounters> byEndpoint = new(StringComparer.Ordinal);
        private readonly DateTimeOffset since = DateTimeOffset.UtcNow.ToOffset(PlatformDay.Offset);

        public EndpointCounters Get(string endpoint) =>
            byEndpoint.GetOrAdd(endpoint, static _ => new EndpointCounters());

        public XhsUsage ToUsage() => Sum(byEndpoint.Select(static entry => entry.Value.ToUsage(entry.Key)), since);
    }
}
