using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes ids from the creators seen in this process, by the beginning of the id or any part of the name. Asks
/// nobody.
/// </summary>
public sealed class UserIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return RecentCreators.List()
            .Where(creator => creator.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || CultureInfo.InvariantCulture.CompareInfo.IndexOf(
                    creator.Name ?? "", word, CompareOptions.OrdinalIgnoreCase) >= 0)
            .Select(creator => Result(creator.Id, DisplayText.Line(creator.Name)));
    }

    private static CompletionResult Result(string id, string name) => name.Length == 0
        ? new CompletionResult(id)
        : new CompletionResult(id, id + "  " + name, CompletionResultType.ParameterValue, name);
}
