using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes what is often used: lengths of <c>-ShareLease</c>, days of <c>Get-XhsUsage</c>, how long answers are kept
/// before <c>Clear-XhsStore</c> deletes them, or else ages.
/// </summary>
public sealed class AgeCompleter : IArgumentCompleter
{
    private static readonly string[] Ages = ["1h", "12h", "1d", "7d", "30d"];
    private static readonly string[] Days = ["today", "yesterday", "7d", "30d"];
    private static readonly string[] Pasts = ["30d", "90d", "365d"];
    private static readonly string[] Leases = ["10s", "30s", "1m", "5m"];

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters) =>
        (parameterName switch { "ShareLease" => Leases, "Day" or "After" => Days, "OlderThan" => Pasts, _ => Ages })
            .Where(age => age.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
            .Select(static age => new CompletionResult(age));
}
