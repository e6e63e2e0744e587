using System.Management.Automation;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands.Base;

/// <summary>
/// What every cmdlet that is asked with creators does: takes ids and links as an argument and from the pipeline.
/// </summary>
public abstract class XhsCreatorCommand<T> : XhsDataCommand<T>
    where T : class
{
    /// <summary>The creators: ids (24 hexadecimal digits) or profile links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter)), IdTransformation(nameof(UserId)), AllowEmptyString]
    public string[] UserId { get; set; } = [];

    private protected override string[] Inputs => UserId;
}
