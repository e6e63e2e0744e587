using System.Management.Automation;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands.Base;

/// <summary>
/// What every cmdlet that is asked with notes does: takes ids and links as an argument and from the pipeline.
/// </summary>
public abstract class XhsNoteCommand<T> : XhsDataCommand<T>
    where T : class
{
    /// <summary>The notes: ids (24 hexadecimal digits) or links to them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), IdTransformation(nameof(NoteId)), AllowEmptyString]
    public string[] NoteId { get; set; } = [];

    private protected override string[] Inputs => NoteId;
}
