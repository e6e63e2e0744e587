using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The words of all readable texts in the sandbox, read from <c>Words.json</c>. {0} is a thing (in nicknames a name, in
/// bios a topic), {1} a number (in nicknames a topic) and {2} a city. No entry names a person.
/// </summary>
internal static class SandboxWords
{
    private static readonly Dictionary<string, JsonElement> Words = Load();

    /// <summary>A creator's topic is its number modulo the number of topics.</summary>
    public static readonly SandboxTopic[] Topics =
        Words["topics"].EnumerateArray().Select(static topic => new SandboxTopic(topic)).ToArray();

    /// <summary>What creators call themselves.</summary>
    public static readonly string[] Names = List("names");

    public static readonly string[] Nicknames = List("nicknames");

    /// <summary>How a chosen red_id begins.</summary>
    public static readonly string[] Handles = List("handles");

    /// <summary>Province and city as the platform writes them, a space between.</summary>
    public static readonly string[] Places = List("places");

    public static readonly string[] Titles = List("titles");

    public static readonly string[] Texts = List("texts");

    public static readonly string[] Bios = List("bios");

    /// <summary>What people write under a note.</summary>
    public static readonly string[] Comments = List("comments");

    /// <summary>What people reply to a comment.</summary>
    public static readonly string[] Replies = List("replies");

    public static readonly string[] Agencies = List("agencies");

    /// <summary>Brands that pay for notes.</summary>
    public static readonly string[] Brands = List("brands");

    private static string[] List(string name) =>
        Words[name].EnumerateArray().Select(static word => word.GetString()!).ToArray();

    private static Dictionary<string, JsonElement> Load()
    {
        using var file = typeof(SandboxWords).Assembly.GetManifestResourceStream("Sandbox.Words.json")!;
        return JsonDocument.Parse(file).RootElement.EnumerateObject()
            .ToDictionary(static list => list.Name, static list => list.Value);
    }
}
