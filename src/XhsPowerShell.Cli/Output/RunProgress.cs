using System.Diagnostics;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Output.Tables;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Cli.Output;

/// <summary>
/// How far a run is, in the last line of the terminal, once it takes more than one call. Silent anywhere else.
/// </summary>
internal sealed class RunProgress(XhsClient client, string[] inputs) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly bool isWatched = ErrorStream.IsTerminal;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly int? total = Array.IndexOf(inputs, InputReader.Stdin) < 0 ? inputs.Length : null;
    private TimeSpan next = Interval;

    public long Done { get; set; }
    public long Objects { get; set; }

    /// <summary>How long to wait before the next look (milliseconds).</summary>
    public int IntervalMilliseconds => isWatched ? (int)Interval.TotalMilliseconds : Timeout.Infinite;

    /// <summary>Shows the state, at most ten times a second.</summary>
    public void Update()
    {
        // Who shares may wait for others long before a call of its own.
        if (!isWatched || watch.Elapsed < next || (client.Usage.Requests < 2 && client.ShareProgress is null))
        {
            return;
        }

        next = watch.Elapsed + Interval;
        var counts = client.Usage;
        var done = client.ShareProgress is { } share ? Describe(share)
            : total is { } all ? CliText.Get("ProgressOf", Done, all) : CliText.Get("Progress", Done);
        var status = CliText.Get("ProgressCounts", done, Objects, client.InFlight, counts.Requests, counts.Retries);
        // One line of the terminal: no more than that is taken away again.
        ErrorStream.ShowStatus(TextWidth.Cut(status, Math.Max(10, Console.WindowWidth - 1)));
    }

    private static string Describe(ShareProgress share)
    {
        var text = CliText.Get("ProgressShare", share.Mine, share.Others, share.Left);
        return share.Holders.Count == 0
            ? text
            : CliText.Get(
                "ProgressHolders", text,
                string.Join(", ", share.Holders.Select(static holder => $"{holder.Process} ({holder.Inputs})")));
    }

    /// <summary>Takes the line away, so that objects can be written to the same terminal.</summary>
    public void Clear()
    {
        if (isWatched)
        {
            ErrorStream.ShowStatus("");
        }
    }

    public void Dispose() => Clear();
}
