namespace XhsPowerShell;

/// <summary>
/// A failed call. Holds what a script needs to decide what to do and to resume, and never an address or a token.
/// </summary>
public sealed class XhsApiException : Exception
{
    /// <param name="errorId">The stable id, also the first part of <c>FullyQualifiedErrorId</c>.</param>
    /// <param name="message">What happened, with the service's own message.</param>
    public XhsApiException(string errorId, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
    }

    /// <summary>The stable id of the cause, such as <c>NoContent</c>; see <c>about_XhsPowerShell_Errors</c>.</summary>
    public string ErrorId { get; }

    /// <summary>The service's <c>code</c>, or null when no answer with a code arrived.</summary>
    public int? Code { get; init; }

    /// <summary>The path of the endpoint, without host and parameters.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The HTTP status, or null when no answer arrived.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The service's <c>requestId</c>: give it to the service's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Where to resume a note list: the value for <c>Get-XhsUserNote -Cursor</c>. Null on the first page.
    /// </summary>
    public string? Cursor { get; init; }

    /// <summary>Where to resume a search: the value for <c>Search-XhsUser -Page</c> (1-based).</summary>
    public int? Page { get; init; }

    /// <summary>When the service, or the daily limit, allows the next attempt; null when that is unknown.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How many requests were sent for this call, retries included (count).</summary>
    public int Attempts { get; init; }

    /// <summary>What to do next.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>True when every further call would fail in the same way, so that the pipeline ends.</summary>
    public bool IsTerminating { get; init; }
}
