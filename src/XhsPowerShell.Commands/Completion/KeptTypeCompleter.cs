using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using XhsPowerShell.Client.History;

namespace XhsPowerShell.Commands.Completion;

/// <summary>Completes the kinds of kept objects: types, then endpoints.</summary>
public sealed class KeptTypeCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return KeptType.Names
            .Where(type => type.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(static type => new CompletionResult(
                type.Name, type.Name, CompletionResultType.ParameterValue, type.Meaning));
    }
}
