using System.Reflection;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>
/// The headings of the module's views in the language of the session: the list that the build translates those of the
/// module with is a resource of this assembly.
/// </summary>
internal static class ViewWords
{
    public const string Resource = "XhsPowerShell.Headings.zh-CN.txt";

    private static readonly Lazy<Dictionary<string, string>> Chinese = new(Read);

    /// <summary>A heading for the session; one without a translation stays as it is.</summary>
    public static string Translate(string heading) => TextResource.IsChinese
        ? Chinese.Value.GetValueOrDefault(heading, heading)
        : heading;

    private static Dictionary<string, string> Read()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('=', 2) is [var english, var chinese])
            {
                words[english] = chinese;
            }
        }

        return words;
    }
}
