using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// What a request came to: the data of a success, or a failure. Its bytes are valid until it is disposed.
/// </summary>
internal sealed class ApiResponse : IDisposable
{
    /// <summary>The failure, or null for a success.</summary>
    public ErrorDefinition? Failure { get; init; }

    /// <summary>What happened, without address and token, when it is more than the failure says.</summary>
    public string? Detail { get; init; }
    public Exception? Cause { get; init; }

    /// <summary>The envelope's <c>code</c>; null without an envelope.</summary>
    public int? Code { get; init; }
    public int? HttpStatus { get; init; }

    /// <summary>The envelope's <c>requestId</c>, without the token.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Whether the service bills this answer. The one place that decides it: texts, counters, the ledger and the limits
    /// follow. Whatever is not surely free may be billed.
    /// </summary>
    public Billing Billing => !WasSent || IsFromStore ? Billing.Free : Code switch
    {
        0 or 201 => Billing.Certain,
        404 => Billing.Unknown,
        { } code => ErrorCatalog.ForCode(code) == ErrorCatalog.UnknownCode ? Billing.Unknown : Billing.Free,
        // A proxy that wants credentials has sent nothing on, and whoever says "too many" has done nothing. Behind any
        // other words of a gateway, a redirect included, and behind half an answer there may be a call.
        null => HttpStatus is 407 or 429 ? Billing.Free : Billing.Unknown,
    };

    /// <summary>True when the service bills this answer.</summary>
    public bool IsBilled => Billing == Billing.Certain && !IsSandbox;

    /// <summary>Whether the sandbox gave the answer, which bills nothing.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>True when nobody knows whether it is billed.</summary>
    public bool IsUnconfirmed => Billing == Billing.Unknown && !IsSandbox;

    /// <summary>True when the request may have reached the service.</summary>
    public bool WasSent { get; init; } = true;

    /// <summary>How many bytes were received.</summary>
    public long ReceivedLength { get; init; }

    /// <summary>How long the service said to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The moment that <see cref="RetryAfter"/> leads to.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>False for a failure that a retry would only repeat, or pay for twice.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>How many requests it took so far (count).</summary>
    public int Attempts { get; set; } = 1;
    public DateTimeOffset RetrievedAt { get; init; }

    /// <summary>True when it counts against limits: it is billed, or nobody knows whether it is.</summary>
    public bool IsCounted => Billing != Billing.Free;

    /// <summary>When it was kept, by the store's clock; null when it is not in the store.</summary>
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>True when it came from the store, and so cost nothing.</summary>
    public bool IsFromStore { get; init; }

    /// <summary>The whole answer; null for a failure that is not kept.</summary>
    public ResponseBody? Body { get; init; }

    /// <summary>Where in the body the value of <c>data</c> is.</summary>
    public (int Start, int Length) DataRange { get; init; }

    /// <summary>The JSON text of the envelope's <c>data</c>; empty for a failure.</summary>
    public ReadOnlySpan<byte> Data =>
        Body is null || Failure is not null ? default : Body.Span.Slice(DataRange.Start, DataRange.Length);

    public void Dispose() => Body?.Dispose();
}
