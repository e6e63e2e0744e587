using System.Text;
using Spectre.Console.Rendering;

namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>Texts in cells of a terminal, where a Chinese character takes two.</summary>
internal static class TextWidth
{
    /// <summary>How many cells a text takes.</summary>
    public static int Width(string text) => Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();

    /// <summary>
    /// The text in exactly this many cells; a longer one ends with an ellipsis unless it must stay whole.
    /// </summary>
    public static string Fit(string text, int width, bool isRight, bool isWhole)
    {
        if (!isWhole && Width(text) > width)
        {
            text = Cut(text, width);
        }

        var rest = new string(' ', Math.Max(0, width - Width(text)));
        return isRight ? rest + text : text + rest;
    }

    /// <summary>
    /// The beginning of the text in at most this many cells, with an ellipsis when something is missing.
    /// </summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var result = new StringBuilder();
        var left = width - 1;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            left -= Width(element);
            if (left < 0)
            {
                break;
            }

            result.Append(element);
        }

        return width > 0 ? result.Append('…').ToString() : "";
    }
}
