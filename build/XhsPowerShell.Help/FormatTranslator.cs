using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace XhsPowerShell.Help;

/// <summary>
/// Writes the views of the module with the headings of another language. PowerShell has no other way that works in both
/// editions: it looks for localized labels in satellite assemblies, before the module has loaded its own.
/// </summary>
internal static class FormatTranslator
{
    /// <summary>Translates the headings of tables and groups. A heading without a translation stays as it is.</summary>
    /// <param name="source">The views in English.</param>
    /// <param name="headings">Lines of the form <c>English=translation</c>.</param>
    /// <param name="target">The file to write: ASCII, because Windows PowerShell reads it in the system's code
    /// page.</param>
    public static void Write(string source, string headings, string target)
    {
        var words = File.ReadAllLines(headings)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var views = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        foreach (var label in views.Descendants("Label").Where(IsHeading))
        {
            label.Value = words.GetValueOrDefault(label.Value, label.Value);
        }

        var text = new StringBuilder();
        foreach (var rune in views.ToString(SaveOptions.DisableFormatting).EnumerateRunes())
        {
            text.Append(rune.IsAscii ? rune.ToString() : FormattableString.Invariant($"&#x{rune.Value:x};"));
        }

        File.WriteAllText(target, text.ToString().ReplaceLineEndings("\n"), Encoding.ASCII);
    }

    private static bool IsHeading(XElement label) => label.Parent!.Name.LocalName is "TableColumnHeader" or "GroupBy";
}
