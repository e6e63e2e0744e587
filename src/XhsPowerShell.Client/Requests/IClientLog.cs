namespace XhsPowerShell.Client.Requests;

/// <summary>Receives the client's messages, from any thread, and shows them to the user.</summary>
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
