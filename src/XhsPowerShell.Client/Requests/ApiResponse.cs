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

    /// <summary>True when the service bills this answer.</summary>
    public bool IsBilled { get; init; }

    /// <summary>Whether the sandbox gave the answer, which bills nothing.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>
    /// True when the request went out and no whole envelope came back, so that it may have been billed.
    /// </summary>
    public bool IsUnconfirmed { get; init; }

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
    public bool IsCounted =>
        IsUnconfirmed || Code is 0 or 201 or 404 || (Code is not null && Failure == ErrorCatalog.UnknownCode);

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
