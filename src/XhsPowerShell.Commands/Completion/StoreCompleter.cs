using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Completion;

/// <summary>Completes where a store can be: <c>Local</c>, <c>None</c>, then files and folders.</summary>
public sealed class StoreCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return new[] { StoreAddress.Local, StoreAddress.None }
            .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(static name => new CompletionResult(
                name, name, CompletionResultType.ParameterValue, CmdletTexts.Get("Store" + name)))
            .Concat(CompletionCompleters.CompleteFilename(wordToComplete ?? ""));
    }
}
