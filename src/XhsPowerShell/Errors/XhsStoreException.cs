namespace XhsPowerShell;

/// <summary>
/// The store cannot be used. The message names it and says what to do; it never contains a token or a password.
/// </summary>
public sealed class XhsStoreException : Exception
{
    /// <param name="errorId">The stable id, also the first part of <c>FullyQualifiedErrorId</c>.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="location">The file or the address without a password, or null.</param>
    public XhsStoreException(
        string errorId, string message, string? location = null, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
        Location = location;
    }

    /// <summary>
    /// The stable id of the cause: <c>StoreUnavailable</c> (cannot be opened or reached), <c>StoreLocked</c>,
    /// <c>StoreDamaged</c>, <c>StoreForeign</c> (a file of another program), <c>StoreNewerVersion</c>,
    /// <c>StoreReadFailed</c>, <c>StoreWriteFailed</c>, <c>StoreReplaced</c> (deleted or replaced during the run),
    /// <c>StoreOnNetwork</c> or <c>StoreInvalid</c> (the setting cannot be used).
    /// </summary>
    public string ErrorId { get; }

    /// <summary>Where the store is, without a password, or null.</summary>
    public string? Location { get; }
}
