using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes the paths of endpoints that are known: those with a cmdlet, and a few that have none. Matches any part of
/// the path.
/// </summary>
public sealed class EndpointCompleter : IArgumentCompleter
{
    private static readonly (string Path, string Parameters, string Text)[] WithoutCmdlet =
    [
        ("/api/xiaohongshu/search-recommend/v1", "keyword", "EndpointSuggestions"),
        ("/api/xiaohongshu/get-topic-note-list/v1", "topicId, sort, cursor", "EndpointTopicNotes"),
        ("/api/xiaohongshu-pgy/api/solar/kol/get_similar_kol/v1", "userId, pageNum", "EndpointSimilarCreators"),
    ];

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return WithoutCmdlet
            .Select(endpoint => (endpoint.Path, Meaning: CmdletTexts.Get(endpoint.Text, endpoint.Parameters)))
            .Concat(EndpointList.All.Select(endpoint => (endpoint.Path, Meaning: MeaningOf(endpoint))))
            .Where(endpoint => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
                endpoint.Path, word, CompareOptions.OrdinalIgnoreCase) >= 0)
            .Select(endpoint => new CompletionResult(
                endpoint.Path, endpoint.Path, CompletionResultType.ParameterValue, endpoint.Meaning));
    }

    private static string MeaningOf(Endpoint endpoint) =>
        string.Join(", ", endpoint.Parameters.Select(parameter => parameter.WireName)
            .Prepend(endpoint.InputParameter)) + ": " + endpoint.Cmdlet;
}
