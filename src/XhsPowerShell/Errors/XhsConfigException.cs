namespace XhsPowerShell;

/// <summary>
/// A setting, or the file or variable that stores it, cannot be used. The message names it and says what to do; it
/// never contains a token or a password.
/// </summary>
public sealed class XhsConfigException : Exception
{
    /// <param name="errorId">The stable id, also the first part of <c>FullyQualifiedErrorId</c>.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="path">The file that it is about, or null.</param>
    public XhsConfigException(string errorId, string message, string? path = null, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
        Path = path;
    }

    /// <summary>
    /// The stable id of the cause: <c>ConfigDamaged</c>, <c>ConfigUnreadable</c>, <c>ConfigNewerVersion</c>,
    /// <c>ConfigInvalid</c> (an environment variable), <c>ConfigWriteFailed</c>, <c>ConfigIsLink</c> or
    /// <c>UnencryptedAddress</c>.
    /// </summary>
    public string ErrorId { get; }

    /// <summary>The full path of the file, or null when the cause is not in a file.</summary>
    public string? Path { get; }
}
