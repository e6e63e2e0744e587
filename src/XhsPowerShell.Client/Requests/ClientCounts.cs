using System.Threading;

namespace XhsPowerShell.Client.Requests;

/// <summary>What one client has done so far, for progress and summaries. All are counts.</summary>
public sealed class ClientCounts
{
    private long requests;
    private long billed;
    private long retries;
    private long failures;

    /// <summary>Requests, retries included.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Answers that the service bills.</summary>
    public long Billed => Interlocked.Read(ref billed);

    /// <summary>Attempts beyond the first of a question.</summary>
    public long Retries => Interlocked.Read(ref retries);

    /// <summary>Questions that ended in an error.</summary>
    public long Failures => Interlocked.Read(ref failures);

    internal void Request() => Interlocked.Increment(ref requests);

    internal void Bill() => Interlocked.Increment(ref billed);

    internal void Retry() => Interlocked.Increment(ref retries);

    internal void Failure() => Interlocked.Increment(ref failures);
}
