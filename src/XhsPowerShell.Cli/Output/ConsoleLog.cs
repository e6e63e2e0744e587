using System;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Cli.Output;

/// <summary>Everything that is not data goes to standard error. The client calls from any thread.</summary>
internal sealed class ConsoleLog(bool isVerbose) : IClientLog
{
    public bool IsVerbose => isVerbose;

    public static void Error(string text) => Write("xhs: " + text);

    public static void Error(XhsApiException error, string? input)
    {
        Error($"{error.ErrorId}: {(input is null ? "" : input + ": ")}{error.Message}");
        if (error.RecommendedAction is { } action)
        {
            Hint(action);
        }
    }

    /// <summary>What to do next, below an error.</summary>
    public static void Hint(string text) => Write("     " + text);

    public void Verbose(string text)
    {
        if (isVerbose)
        {
            Write("xhs: " + text);
        }
    }

    public void Warning(string text) => Write("xhs: warning: " + text);

    // The service's own words are in some of it: they must not steer the terminal.
    private static void Write(string text) => Console.Error.WriteLine(CellFormatter.WithoutControls(text));
}
