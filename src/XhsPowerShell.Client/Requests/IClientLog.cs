namespace XhsPowerShell.Client.Requests;

/// <summary>
/// Where the client says what it does. Called from any thread; the receiver brings the lines to the user.
/// </summary>
public interface IClientLog
{
    /// <summary>False when verbose lines would be dropped: the client then does not make them.</summary>
    bool IsVerbose { get; }

    /// <summary>One line for each request.</summary>
    /// <param name="text">The line, without token.</param>
    void Verbose(string text);

    /// <summary>Something that the user did not expect.</summary>
    /// <param name="text">The line, without token.</param>
    void Warning(string text);
}
