using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
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
    // A GrowthMeter. Not in a field of its type: the client would be loaded by the import of the module.
    private object? meter;
    private long leftOut;

    /// <summary>Objects with <c>UserId</c>, a time, and figures: in any order, from anywhere.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), AllowEmptyCollection]
    public PSObject[] InputObject { get; set; } = [];

    protected override void ProcessRecord()
    {
        meter ??= new GrowthMeter();
        foreach (var item in InputObject)
        {
            if (Add(item) is not { } problem)
            {
                continue;
            }

            // A history has notes and comments, too: no reason for an error each.
            if (item.BaseObject is XhsObject)
            {
                leftOut++;
            }
            else
            {
                Reject(item, problem, "NotMeasurable");
            }
        }
    }

    protected override void EndProcessing()
    {
        if (meter is GrowthMeter measured)
        {
            WriteObject(measured.Measure(), enumerateCollection: true);
        }

        if (leftOut > 0)
        {
            WriteWarning(CmdletTexts.Get("GrowthLeftOut", leftOut));
        }
    }

    /// <returns>Null, or why it cannot be measured.</returns>
    private string? Add(PSObject item)
    {
        try
        {
            return ((GrowthMeter)meter!).Add(new GrowthSample(
                name => item.Properties[name] is not null, name => Plain(item.Properties[name]?.Value)));
        }
        catch (Exception error) when (error is not (PipelineStoppedException or OutOfMemoryException))
        {
            // The getter of a foreign object runs code of its owner, and one bad row is no reason to lose the others.
            return CmdletTexts.Get("PropertyUnreadable", (error.InnerException ?? error).Message);
        }
    }

    // A time is no primitive to PowerShell's serializer: it comes as a bag of its properties.
    private static object? Plain(object? value) => PSValue.Unwrap(value) switch
    {
        DateTimeOffset or DateTime or string or null => PSValue.Unwrap(value),
        _ when value is PSObject bag && bag.Properties["UtcTicks"]?.Value is long ticks =>
            new DateTimeOffset(ticks, TimeSpan.Zero),
        var other => other,
    };
}
