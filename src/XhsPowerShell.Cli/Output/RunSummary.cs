using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Cli.Output;

/// <summary>What a run wrote and what it cost, as the last line of standard error.</summary>
internal static class RunSummary
{
    /// <summary>Says it after a run into a file, unless <c>--quiet</c>, and with <c>--verbose</c>.</summary>
    /// <param name="isFileWritten">False when the file took no more.</param>
    /// <param name="isInterrupted">True when the run did not come to its end.</param>
    public static void Write(
        ParseResult arguments, ConsoleLog log, UsageRecorder counts, long objects, long failed, bool isFileWritten,
        bool isInterrupted)
    {
        var file = arguments.GetValue(CliOptions.Out);
        var isAsked = file is not null && !arguments.GetValue(CliOptions.Quiet);
        if (!isAsked && !log.IsVerbose)
        {
            return;
        }

        var text = CliText.Get(
            "Summary", objects, failed, counts.Requests, counts.Billed, counts.Retries, counts.Saved);
        text = counts.Unconfirmed > 0 ? CliText.Get("SummaryUnconfirmed", text, counts.Unconfirmed) : text;
        text = isInterrupted ? CliText.Get("SummaryInterrupted", text) : text;
        ConsoleLog.Say(file is not null && isFileWritten ? CliText.Get("SummaryOfFile", file, text) : text);
    }
}
