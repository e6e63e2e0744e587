using System;
using System.IO;
using System.Linq;

namespace XhsPowerShell.Help;

/// <summary>Writes, for each language of the docs folder, the MAML of the cmdlets and the about topics.</summary>
public static class Program
{
    private const string MamlName = "XhsPowerShell.Commands.dll-Help.xml";

    /// <summary>Takes the docs folder, the file of views and the module folder.</summary>
    /// <param name="args">The three paths.</param>
    /// <returns>0, or 1 after a message about a page that does not have the form of one.</returns>
    public static int Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        try
        {
            foreach (var language in Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal))
            {
                WriteLanguage(language, args[1], Path.Combine(args[2], Path.GetFileName(language)));
            }

            return 0;
        }
        catch (PageFormatException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static void WriteLanguage(string source, string views, string target)
    {
        var pages = Directory.GetFiles(source, "*-Xhs*.md").Order(StringComparer.Ordinal).Select(CommandPageReader.Read)
            .ToList();
        if (pages.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(target);
        foreach (var about in Directory.GetFiles(source, "about_*.md").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(about);
            // With a byte order mark: Windows PowerShell reads a text without one in the system's code page.
            File.WriteAllText(
                Path.Combine(target, name + ".help.txt"), AboutText.Make(about), new System.Text.UTF8Encoding(true));
        }

        MamlWriter.Write(pages, Path.Combine(target, MamlName));
        var headings = Path.Combine(AppContext.BaseDirectory, $"Headings.{Path.GetFileName(source)}.txt");
        if (File.Exists(headings))
        {
            FormatTranslator.Write(views, headings, Path.Combine(target, Path.GetFileName(views)));
        }
    }
}
