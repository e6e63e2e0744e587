using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Texts;

/// <summary>The texts of <c>xhs</c> itself, in the language of the session.</summary>
internal static class CliText
{
    private static readonly TextResource Resource = new("XhsPowerShell.Cli.Texts.CliTexts", typeof(CliText).Assembly);

    /// <summary>A text with its placeholders filled.</summary>
    public static string Get(string id, params object?[] arguments) => Resource.Get(id, arguments);

    /// <summary>A text, or null when there is none of that id.</summary>
    public static string? Find(string id) => Resource.Find(id);
}
