namespace XhsPowerShell.Client.Requests;

/// <summary>The counters of one endpoint, or of one client. Safe to use from several threads.</summary>
internal sealed class EndpointCounters
{
    private long requests;
    private long successes;
    private long billed;
    private long retries;
    private long failures;
    private long unconfirmed;
    private long bytes;
    private long saved;

    public long Requests => Interlocked.Read(ref requests);
    public long Billed => Interlocked.Read(ref billed);
    public long Retries => Interlocked.Read(ref retries);
    public long Failures => Interlocked.Read(ref failures);
    public long Unconfirmed => Interlocked.Read(ref unconfirmed);
    public long Saved => Interlocked.Read(ref saved);

    public void Record(ApiResponse response)
    {
        Add(ref requests, response.WasSent);
        Add(ref successes, response.Code == 0);
        Add(ref billed, response.IsBilled);
        Add(ref retries, response.Attempts > 1);
        Add(ref unconfirmed, response.IsUnconfirmed);
        Interlocked.Add(ref bytes, response.ReceivedLength);
    }

    public void RecordCancelled()
    {
        Add(ref requests, true);
        Add(ref unconfirmed, true);
    }

    public void RecordSaved() => Add(ref saved, true);

    public void RecordFailure() => Add(ref failures, true);

    public XhsEndpointUsage ToUsage(string endpoint) => new()
    {
        Endpoint = endpoint,
        Requests = Requests,
        Successes = Interlocked.Read(ref successes),
        Billed = Billed,
        Retries = Retries,
        Failures = Failures,
        Unconfirmed = Unconfirmed,
        BytesReceived = Interlocked.Read(ref bytes),
        Saved = Saved,
    };

    private static void Add(ref long counter, bool applies)
    {
        if (applies)
        {
            Interlocked.Increment(ref counter);
        }
    }
}
