using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using XhsPowerShell.Client.Endpoints;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes <c>-Parameter</c> with a hashtable of the names that the endpoint of <c>-Path</c> takes.
/// </summary>
public sealed class EndpointParameterCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var path = "/" + (fakeBoundParameters?["Path"] as string ?? "").Trim().TrimStart('/');
        return EndpointList.All
            .Where(endpoint => string.Equals(endpoint.Path, path, StringComparison.Ordinal))
            .Select(endpoint => Result(endpoint.InputParameter, endpoint.Parameters));
    }

    private static CompletionResult Result(string input, IReadOnlyList<EndpointParameter> others)
    {
        var table = "@{ " + input + " = '' }";
        var tip = string.Join("\n", others.Select(other => other.WireName + ": " + other.LocalMeaning).Prepend(input));
        return new CompletionResult(table, table, CompletionResultType.ParameterValue, tip);
    }
}
