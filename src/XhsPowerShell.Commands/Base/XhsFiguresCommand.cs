using System.Management.Automation;

namespace XhsPowerShell.Commands.Base;

/// <summary>
/// What every cmdlet with a creator's figures over a period does: lets choose which notes count, and how many days.
/// </summary>
public abstract class XhsFiguresCommand<T> : XhsCreatorCommand<T>
    where T : class
{
    /// <summary>Which notes count: unpaid ones, or paid collaborations.</summary>
    [Parameter]
    public XhsPgyBusiness Business { get; set; }

    /// <summary>The kind of notes that count.</summary>
    [Parameter]
    public XhsNoteFormat NoteType { get; set; }

    /// <summary>How many days are looked at.</summary>
    [Parameter]
    public XhsPgyPeriod Period { get; set; } = XhsPgyPeriod.Days30;

    /// <summary>Leaves out what advertising added to the notes.</summary>
    [Parameter]
    public SwitchParameter OrganicOnly { get; set; }
}
