using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using XhsPowerShell.TestServer.Accounts;

namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>
/// Reads a scenario, and refuses what it would otherwise silently ignore: a fault that does not happen makes a test
/// that proves nothing.
/// </summary>
internal static class ScenarioReader
{
    private static readonly string[] EndpointNames = [.. Question.EndpointNames, "http", "connect"];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new OneOrManyConverter<string>(), new OneOrManyConverter<int>(), new OneOrManyConverter<FaultRule>(),
        },
    };

    /// <exception cref="JsonException">The text is no scenario; the message says why.</exception>
    public static Scenario Read(string json)
    {
        var scenario = JsonSerializer.Deserialize<Scenario>(json, Options)
            ?? throw new JsonException("A scenario is a JSON object.");
        if (scenario.Mode is not ("samples" or "world"))
        {
            throw new JsonException("'mode' is 'samples' or 'world'.");
        }

        foreach (var rule in scenario.Faults)
        {
            Check(rule, scenario);
        }

        return scenario;
    }

    private static void Check(FaultRule rule, Scenario scenario)
    {
        var unknown = rule.Endpoint?.FirstOrDefault(e => !EndpointNames.Contains(e, StringComparer.Ordinal));
        if (unknown is not null)
        {
            throw new JsonException($"'{unknown}' is no endpoint. Known: {string.Join(", ", EndpointNames)}.");
        }

        if (rule.Fault.IsAboutLists && !scenario.IsWorld)
        {
            throw new JsonException("Faults of lists need the mode 'world'.");
        }

        if (rule.Fault.Data is not (null or "null" or "string" or "array" or "number" or "absent"))
        {
            throw new JsonException("'data' is 'null', 'string', 'array', 'number' or 'absent'.");
        }

        if (rule.Fault.Name.Length == 0)
        {
            throw new JsonException("A rule without a fault.");
        }
    }
}
