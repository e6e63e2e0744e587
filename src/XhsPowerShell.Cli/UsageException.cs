namespace XhsPowerShell.Cli;

/// <summary>The command line cannot be used: exit code 2, and nothing was sent.</summary>
internal sealed class UsageException(string message, Exception? innerException = null)
    : Exception(message, innerException);
