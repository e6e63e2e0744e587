using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What a run of <c>xhs</c> came to.</summary>
internal sealed record XhsResult(int ExitCode, string Output, string Error)
{
    /// <summary>The objects of JSON Lines.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];

    public IReadOnlyList<string?> Values(string property) =>
        [.. Objects.Select(o => o.GetProperty(property).ToString())];
}
