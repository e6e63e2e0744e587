using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>A subject that creators write about, with the words they use.</summary>
internal sealed class SandboxTopic
{
    /// <param name="words">An object with texts; lists are separated by spaces.</param>
    public SandboxTopic(JsonElement words)
    {
        Name = words.GetProperty("name").GetString()!;
        Aliases = words.GetProperty("aliases").GetString()!.Split(' ');
        Category = words.GetProperty("category").GetString()!;
        Tags = words.GetProperty("tags").GetString()!.Split(' ');
        Things = words.GetProperty("things").GetString()!.Split(' ');
        Hashtags = Tags.Select(
            (_, i) => "\n" + string.Join(" ", Tags.Take(i + 1).Select(static tag => "#" + tag + "[话题]#"))).ToArray();
    }

    /// <summary>The Chinese name, also the keyword that finds the topic.</summary>
    public string Name { get; }

    /// <summary>Other keywords that find it, English ones in lower case.</summary>
    public string[] Aliases { get; }

    /// <summary>The marketplace's first-level tag.</summary>
    public string Category { get; }

    /// <summary>Hashtags; the first two are also the marketplace's second-level tags.</summary>
    public string[] Tags { get; }

    /// <summary>The first tag, the first two and so on, as they stand at the end of a text.</summary>
    public string[] Hashtags { get; }

    /// <summary>What the notes are about.</summary>
    public string[] Things { get; }

    /// <summary>
    /// Whether a keyword, already in lower case, means this topic: Chinese anywhere in it, English as a word.
    /// </summary>
    public bool IsMeantBy(string keyword) =>
        keyword.Contains(Name)
        || Aliases.Any(alias => alias[0] < 128
            ? keyword.Split(' ').Contains(alias, StringComparer.Ordinal)
            : keyword.Contains(alias));
}
