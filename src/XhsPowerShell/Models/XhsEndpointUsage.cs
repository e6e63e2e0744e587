namespace XhsPowerShell;

/// <summary>What one endpoint was asked since the process started or the counters were reset.</summary>
public sealed class XhsEndpointUsage
{
    /// <summary>The path of the endpoint.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Requests that left this machine, retries included (count).</summary>
    public long Requests { get; set; }

    /// <summary>Answers with <c>code</c> 0 (count); null in the ledger of a store.</summary>
    public long? Successes { get; set; }

    /// <summary>Answers that the service bills: <c>code</c> 0 and 201 (count). Always 0 for the sandbox.</summary>
    public long Billed { get; set; }

    /// <summary>Attempts beyond the first of a call (count).</summary>
    public long Retries { get; set; }

    /// <summary>Calls that ended in an error (count).</summary>
    public long Failures { get; set; }

    /// <summary>
    /// Requests that may have been billed: without a whole answer, or with code 404 or an undocumented one (count).
    /// </summary>
    public long Unconfirmed { get; set; }

    /// <summary>Size of the answers' bodies, unpacked (bytes); null in the ledger of a store.</summary>
    public long? BytesReceived { get; set; }

    /// <summary>Calls that were not made because the answer was in the store (count).</summary>
    public long Saved { get; set; }

    /// <summary>The path and its billed calls, for a list or a CSV cell.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Endpoint}={Billed}");
}
