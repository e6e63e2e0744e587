using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets what creators' notes reached, in sum and day by day: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyCoreData")]
[OutputType(typeof(XhsPgyCoreData), typeof(string))]
public sealed class GetXhsPgyCoreDataCommand : XhsCreatorCommand<XhsPgyCoreData>
{
    /// <summary>Which notes count: unpaid ones, or paid collaborations.</summary>
    [Parameter]
    public XhsPgyBusiness Business { get; set; }

    /// <summary>The kind of notes that count.</summary>
    [Parameter]
    public XhsPgyNoteFormat NoteType { get; set; }

    /// <summary>How many days are looked at.</summary>
    [Parameter]
    public XhsPgyPeriod Period { get; set; } = XhsPgyPeriod.Days30;

    /// <summary>Leaves out what advertising added to the notes.</summary>
    [Parameter]
    public SwitchParameter OrganicOnly { get; set; }

    private protected override void Enqueue(string input) => Enqueue(EndpointList.PgyCoreData, input);
}
