using System.Management.Automation;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Says what this process asked the service and what of it is billed: one object.</summary>
[Cmdlet(VerbsCommon.Get, "XhsUsage")]
[OutputType(typeof(XhsUsage))]
public sealed class GetXhsUsageCommand : XhsCommand
{
    /// <summary>Resets the counters after returning them.</summary>
    [Parameter]
    public SwitchParameter Reset { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(Reset ? UsageRecorder.Reset() : UsageRecorder.Read());
}
