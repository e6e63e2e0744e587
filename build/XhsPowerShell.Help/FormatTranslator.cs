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
    /// <summary>
    /// Translates the headings of tables, lists and groups, and remarks in scripts. A heading without a translation
    /// stays as it is.
    /// </summary>
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
        foreach (var line in views.Descendants("ListItem").Where(line => line.Element("Label") is null))
        {
            // Without a label, a line is headed by the name of its property.
            line.AddFirst(new XElement("Label", line.Element("PropertyName")!.Value));
        }

        foreach (var label in views.Descendants("Label"))
        {
            label.Value = words.GetValueOrDefault(label.Value, label.Value);
        }

        foreach (var script in views.Descendants("ScriptBlock"))
        {
            script.Value = words.Where(word => IsRemark(word.Key))
                .Aggregate(script.Value, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
        }

        var text = new StringBuilder();
        foreach (var rune in views.ToString(SaveOptions.DisableFormatting).EnumerateRunes())
        {
            text.Append(rune.IsAscii ? rune.ToString() : FormattableString.Invariant($"&#x{rune.Value:x};"));
        }

        File.WriteAllText(target, text.ToString().ReplaceLineEndings("\n"), Encoding.ASCII);
    }

    // What a script puts between values begins with a mark or a blank; a heading never does.
    private static bool IsRemark(string word) => !char.IsLetterOrDigit(word[0]);
}
