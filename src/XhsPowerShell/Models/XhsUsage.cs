namespace XhsPowerShell;

/// <summary>
/// What was asked of the service, in all and per endpoint: by this process, or on one day by all that use a store.
/// </summary>
public sealed class XhsUsage
{
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

    /// <summary>When counting began; of a day in the ledger, its midnight.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>The same per endpoint; as text, each path with its billed calls.</summary>
    public XhsList<XhsEndpointUsage> Endpoints { get; set; } = new();
}
