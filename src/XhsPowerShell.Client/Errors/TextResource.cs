using System.Reflection;
using System.Resources;

namespace XhsPowerShell.Client.Errors;

/// <summary>
/// Texts in English and Simplified Chinese, chosen by the UI culture. Both are in the assembly itself: a satellite
/// assembly would not be found from the load context that the client lives in.
/// </summary>
public sealed class TextResource
{
    private readonly ResourceManager english;
    private readonly ResourceManager chinese;

    /// <summary>Opens a pair of resources.</summary>
    /// <param name="name">The name of the English one without its extension; the Chinese one ends in
    /// <c>.zh-CN</c>.</param>
    /// <param name="assembly">The assembly that both are in.</param>
    public TextResource(string name, Assembly assembly)
    {
        english = new ResourceManager(name, assembly);
        chinese = new ResourceManager(name + ".zh-CN", assembly);
    }

    /// <summary>The front end of this process. Set once, before the first text is asked for.</summary>
    public static FrontEnd FrontEnd { get; set; }

    /// <summary>True when the person in front of the session reads Chinese.</summary>
    public static bool IsChinese =>
        string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal);

    /// <summary>A text for the front end and the UI culture of the moment.</summary>
    /// <param name="id">The id; a text of its own for the command line has the suffix <c>.CommandLine</c>.</param>
    /// <param name="arguments">What goes into <c>{0}</c> and so on, under every culture the same;
    /// <c>{0:call|calls}</c> is a count with its noun.</param>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Get(string id, params object?[] arguments)
    {
        var text = Find(id) ?? throw new MissingManifestResourceException($"There is no text '{id}'.");
        return arguments.Length == 0 ? text : string.Format(CountFormat.Instance, text, arguments);
    }

    /// <summary>A text, or null when there is none of that id.</summary>
    /// <returns>The text with its placeholders <c>{0}</c>, or null.</returns>
    public string? Find(string id)
    {
        var resource = IsChinese ? chinese : english;
        var text = FrontEnd == FrontEnd.CommandLine
            ? Read(resource, id + ".CommandLine") ?? Read(resource, id)
            : Read(resource, id);
        return text is null ? null : CommandWords.Fill(text, FrontEnd);
    }

    private static string? Read(ResourceManager resource, string id) =>
        resource.GetString(id, CultureInfo.InvariantCulture);
}
