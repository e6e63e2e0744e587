using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes nothing. Without a completer, PowerShell offers the names of files, which are no keywords, ids or places.
/// </summary>
public sealed class NoFileCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters) => [];
}
