using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Cli.Output;

/// <summary>Everything that is not data goes to standard error. The client calls from any thread.</summary>
internal sealed class ConsoleLog(bool isVerbose) : IClientLog
{
    public bool IsVerbose => isVerbose;

    public static void Error(string text) => Write("xhs: " + text);

    public static void Error(XhsApiException error, string? input)
    {
        Error($"{error.ErrorId}: {(string.IsNullOrEmpty(input) ? "" : input + ": ")}{error.Message}");
        if (error.RecommendedAction is { } action)
        {
            Hint(action);
        }
    }

    /// <summary>What to do next, below an error.</summary>
    public static void Hint(string text) => Write("     " + text);

    /// <summary>A line of its own.</summary>
    public static void Say(string text) => Write("xhs: " + text);

    /// <summary>Something that the user should know and that is no fault.</summary>
    public static void Note(string text) => Write("xhs: " + CliText.Get("Note", text));

    public void Verbose(string text)
    {
        if (isVerbose)
        {
            Write("xhs: " + text);
        }
    }

    public void Warning(string text) => Write("xhs: " + CliText.Get("Warning", text));

    // The service's own words are in some of it: they must not steer the terminal.
    private static void Write(string text) => ErrorStream.WriteLine(CellFormatter.WithoutControls(text));
}
