using System;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Requests;

/// <summary>What one request came to: an answer that is a success, or a failure.</summary>
internal sealed class AttemptResult
{
    public ApiResponse? Response { get; init; }

    public ErrorDefinition? Failure { get; init; }

    /// <summary>What happened, without address and token, when it is more than the row says.</summary>
    public string? Detail { get; init; }

    public Exception? Cause { get; init; }

    public int? Code { get; init; }

    public int? HttpStatus { get; init; }

    /// <summary>True when the service bills this answer.</summary>
    public bool IsBilled { get; init; }

    public string? RequestId { get; init; }

    /// <summary>How long the service said to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The moment that <see cref="RetryAfter"/> leads to.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How many requests the question has taken so far (count).</summary>
    public int Attempts { get; set; }

    /// <summary>False for a failure that a retry would only repeat, or pay for twice.</summary>
    public bool IsRetried { get; init; }
}
