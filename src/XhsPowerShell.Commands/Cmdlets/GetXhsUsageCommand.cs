using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Says what was asked and what of it is billed: by this process, one object; or with a day by all processes that use
/// the store, one object a day.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsUsage")]
[OutputType(typeof(XhsUsage))]
public sealed class GetXhsUsageCommand : XhsStoreCommand
{
    /// <summary>Resets the counters after returning them.</summary>
    [Parameter]
    public SwitchParameter Reset { get; set; }

    /// <summary>The calls of these days (UTC+08:00) by all processes, from the store.</summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), DayTransformation]
    public DateTimeOffset Day { get; set; }

    /// <summary>The calls of this day (UTC+08:00) and later ones by all processes, from the store.</summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), DayTransformation]
    public DateTimeOffset After { get; set; }

    protected override void EndProcessing()
    {
        var day = Given(nameof(Day), Day);
        var after = Given(nameof(After), After);
        if (day is null && after is null)
        {
            WriteObject(Reset ? UsageRecorder.Reset() : UsageRecorder.Read());
            return;
        }

        if (Reset || (day is not null && after is not null))
        {
            Refuse("InvalidParameterCombination", CmdletTexts.Get(Reset ? "ResetOfLedger" : "DayOrAfter"));
        }

        WithSettings(() => WriteLedger(day ?? after, day));
    }

    private void WriteLedger(DateTimeOffset? from, DateTimeOffset? to)
    {
        var settings = ResolveSettings();
        if (OpenStore(settings) is { } store)
        {
            WriteObject(StoreLedger.ReadDays(store, from, to), enumerateCollection: true);
        }
        else
        {
            WriteWarning(DescribeMissing(settings));
        }
    }
}
