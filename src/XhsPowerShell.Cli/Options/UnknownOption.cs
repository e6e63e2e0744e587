using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Options;

/// <summary>
/// Finds what looks like an option and is none. The parser would take it for a keyword, and the service would bill it.
/// </summary>
internal static class UnknownOption
{
    // What other programs call it.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["limit"] = "--first", ["count"] = "--first", ["max"] = "--first", ["top"] = "--first",
            ["n"] = "--first", ["take"] = "--first",
        ["pages"] = "--max-pages", ["output"] = "--out", ["o"] = "--out", ["file"] = "--out",
            ["f"] = "--format", ["type"] = "--format",
        ["csv"] = "--format csv", ["json"] = "--format json", ["jsonl"] = "--format jsonl",
            ["table"] = "--format table",
        ["since"] = "--after", ["from"] = "--after", ["until"] = "--before", ["to"] = "--before", ["v"] = "--verbose",
        ["sandbox"] = "--region sandbox", ["parallel"] = "--throttle-limit", ["concurrency"] = "--throttle-limit",
        ["fields"] = "--columns", ["select"] = "--columns", ["retry"] = "--maximum-retry-count",
    };

    /// <summary>A message for each such argument before a <c>--</c>.</summary>
    public static IReadOnlyList<string> Find(ParseResult result)
    {
        var separator = result.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        var beforeSeparator = separator < 0 ? result.Tokens : result.Tokens.Take(separator);
        var candidates = beforeSeparator.ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. result.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Where(token => candidates.Contains(token))
                .Select(token => token.Value)
                .Concat(result.UnmatchedTokens)
                .Where(text => text.Length > 1 && text[0] == '-')
                .Select(text => Message(text, result.CommandResult.Command)),
        ];
    }

    /// <summary>The name among <paramref name="known"/> that was probably meant, or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => known
        .Select(candidate => (candidate,
            distance: Distance(name.TrimStart('-').ToUpperInvariant(), candidate.TrimStart('-').ToUpperInvariant())))
        .Where(pair => pair.distance <= Math.Clamp((name.TrimStart('-').Length + 1) / 3, 1, 3))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    private static string Message(string text, Command command)
    {
        var name = text.Split('=', ':')[0];
        var known = command.Options.Where(option => !option.Hidden)
            .SelectMany(option => option.Aliases.Append(option.Name)).ToList();
        // One letter is near to every other.
        var nearest = name.TrimStart('-').Length > 1 ? Nearest(name, known) : null;
        if (nearest is null
            && OtherNames.TryGetValue(name.TrimStart('-'), out var other) && known.Contains(other.Split(' ')[0]))
        {
            nearest = other;
        }

        return (nearest is null ? CliText.Get("UnknownOption", name) : CliText.Get("UnknownOptionMeant", name, nearest))
            + (command.Arguments.Count > 0
                ? (TextResource.IsChinese ? "" : " ") + CliText.Get("UnknownOptionAsInput", text)
                : "");
    }

    // Levenshtein's.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
