using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The words of all readable texts in the sandbox, read from <c>Words.json</c>. {0} is a thing (in nicknames a name, in
/// bios a topic), {1} a number (in nicknames a topic) and {2} a city. No entry names a person.
/// </summary>
internal static class SandboxWords
{
    private static readonly JsonElement Words = Load();

    /// <summary>A creator's topic is its number modulo the number of topics.</summary>
    public static readonly SandboxTopic[] Topics =
        Read("topics", static topic => new SandboxTopic(topic));

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

    private static string[] List(string name) => Read(name, static word => word.GetString()!);

    private static T[] Read<T>(string name, Func<JsonElement, T> read)
    {
        var list = Words.GetProperty(name);
        var words = new T[list.GetArrayLength()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = read(list[i]);
        }

        return words;
    }

    private static JsonElement Load()
    {
        using var file = typeof(SandboxWords).Assembly.GetManifestResourceStream("Sandbox.Words.json")!;
        return JsonDocument.Parse(file).RootElement;
    }
}
