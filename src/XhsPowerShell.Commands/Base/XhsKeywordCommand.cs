using System.Management.Automation;
using XhsPowerShell.Commands.Binding;

namespace XhsPowerShell.Commands.Base;

/// <summary>
/// What every search that needs a keyword does: takes keywords as an argument and from the pipeline, and pages.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class XhsKeywordCommand<T> : XhsListCommand<T>
    where T : class
{
    /// <summary>What to search for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    [AllowEmptyString]
    public string[] Keyword { get; set; } = [];

    /// <summary>The page to start at (1-based).</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Page { get; set; } = 1;

    private protected override string[] Inputs => Keyword;
}
