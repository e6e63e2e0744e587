using System.Management.Automation;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Growth;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Measures how the followers, notes, likes and prices of creators changed between the objects that it gets: one object
/// for each creator. Sends nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "XhsGrowth")]
[OutputType(typeof(XhsGrowth))]
public sealed class MeasureXhsGrowthCommand : XhsCommand
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    // In the order in which the creators came first.
    private readonly List<GrowthRecord> records = [];

    /// <summary>Objects with <c>UserId</c>, a time, and figures: in any order, from anywhere.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), AllowEmptyCollection]
    public PSObject[] InputObject { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var item in InputObject)
        {
            var sample = GrowthSample.Read(item);
            if (sample.UserId is not { } id)
            {
                Refuse(item, "GrowthNeedsUserId");
            }
            else if (sample.Time is not { } time)
            {
                Refuse(item, "GrowthNeedsTime");
            }
            else if (!sample.HasFigures)
            {
                Refuse(item, "GrowthNeedsFigures");
            }
            else
            {
                Get(id).Add(sample, time);
            }
        }
    }

    protected override void EndProcessing()
    {
        foreach (var record in records)
        {
            WriteObject(record.ToGrowth());
        }
    }

    private GrowthRecord Get(string id)
    {
        if (!places.TryGetValue(id, out var place))
        {
            places.Add(id, place = records.Count);
            records.Add(new GrowthRecord(id));
        }

        return records[place];
    }

    private void Refuse(PSObject item, string reason) => Reject(item, CmdletTexts.Get(reason), "NotMeasurable");
}
