using System.Diagnostics;
using System.Management.Automation;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Commands.Output;

/// <summary>What one run of a cmdlet has done so far, as progress while it lasts and as a summary at its end.</summary>
internal sealed class RunProgress(Cmdlet cmdlet, string name, XhsClient client, int? total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // Nobody watches a host without a person in front of it, and its logs are full enough.
    private static readonly bool IsWatched = !Environment.GetCommandLineArgs()
        .Any(argument => argument.StartsWith("-noni", StringComparison.OrdinalIgnoreCase));

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = TimeSpan.Zero;
    private bool isShown;

    public long Inputs { get; set; }
    public long Done { get; set; }
    public long Objects { get; set; }
    public long Errors { get; set; }

    /// <summary>Shows how far the run is, at most ten times a second, once there is more than one call to it.</summary>
    /// <param name="starting">Calls that begin as soon as this is shown (count).</param>
    public void Update(int starting = 0)
    {
        var isLong = client.ShareProgress is not null || client.Usage.Requests + client.InFlight + starting > 1;
        if (!IsWatched || !isLong || watch.Elapsed < next)
        {
            return;
        }

        next = watch.Elapsed + Interval;
        isShown = true;
        cmdlet.WriteProgress(Record(starting));
    }

    public void Complete()
    {
        if (!isShown)
        {
            return;
        }

        var record = Record(starting: 0);
        record.RecordType = ProgressRecordType.Completed;
        try
        {
            cmdlet.WriteProgress(record);
            isShown = false;
        }
        catch (Exception exception) when (exception is PipelineStoppedException or InvalidOperationException)
        {
            // Not from within a pipeline that is being stopped; once it has stopped, Dispose comes here again.
        }
    }

    public string Summary()
    {
        var counts = client.Usage;
        return CmdletTexts.Get(
            "Summary", name, Inputs, Objects, Errors, counts.Requests, counts.Billed, counts.Retries,
            watch.Elapsed.TotalSeconds)
            + (counts.Saved > 0 ? CmdletTexts.Get("SummarySaved", counts.Saved) : string.Empty);
    }

    private static string Describe(ShareProgress share)
    {
        var text = CmdletTexts.Get("ProgressShare", share.Mine, share.Others, share.Left);
        return share.Holders.Count == 0
            ? text
            : CmdletTexts.Get("ProgressHolders", text, string.Join(
                ", ", share.Holders.Select(static holder => $"{holder.Process} ({holder.Inputs})")));
    }

    private ProgressRecord Record(int starting)
    {
        var inputs = total is { } known
            ? CmdletTexts.Get("ProgressInputsOf", Done, known)
            : CmdletTexts.Get("ProgressInputs", Done);
        var counts = client.Usage;
        var record = new ProgressRecord(
            Math.Abs(name.GetHashCode() % 1_000_000),
            name,
            CmdletTexts.Get("Progress", inputs, Objects, client.InFlight + starting, counts.Requests + client.InFlight +
                starting, counts.Retries))
        {
            PercentComplete = -1,
        };
        if (client.ShareProgress is { } share)
        {
            record.CurrentOperation = Describe(share);
            var sum = share.Mine + share.Others + share.Left;
            record.PercentComplete = sum > 0 ? (int)((sum - share.Left) * 100 / sum) : -1;
        }
        else if (total is > 1 and { } all)
        {
            record.PercentComplete = (int)Math.Min(100, Done * 100 / all);
            if (Done > 0)
            {
                record.SecondsRemaining = (int)Math.Ceiling(watch.Elapsed.TotalSeconds / Done * (all - Done));
            }
        }

        return record;
    }
}
