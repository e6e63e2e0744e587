namespace XhsPowerShell.Cli.Input;

/// <summary>Standard input cannot be read.</summary>
internal sealed class InputException(string message, Exception? innerException = null)
    : Exception(message, innerException);
