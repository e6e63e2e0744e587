using System.Management.Automation;

namespace XhsPowerShell.Commands.Base;

/// <summary>What every cmdlet with lists does: paging by itself, as far as it is asked to.</summary>
public abstract class XhsListCommand<T> : XhsDataCommand<T>
    where T : class
{
    /// <summary>At most this many objects for each input.</summary>
    [Parameter, ValidateRange(1, long.MaxValue)]
    public long First { get; set; }

    /// <summary>At most this many pages for each input; each page is one billed call.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int MaxPages { get; set; }
}
