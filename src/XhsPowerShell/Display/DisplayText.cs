using System.Collections;
using System.Text;

namespace XhsPowerShell;

/// <summary>
/// Texts for tables, lists, progress, errors and the command line: the same under every culture, and without
/// terminal control characters. The methods also accept deserialized values.
/// </summary>
public static class DisplayText
{
    internal static bool IsChinese =>
        string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal);

    /// <summary>A time to the minute, in the platform's own zone (UTC+08:00).</summary>
    /// <param name="utc">The time (UTC), or null.</param>
    /// <returns>The text, such as <c>2026-05-30 21:05</c>; empty for null.</returns>
    public static string Minute(DateTime? utc) => Format(utc, "yyyy-MM-dd HH:mm");

    /// <summary>The day of a time, in the platform's own zone (UTC+08:00).</summary>
    /// <param name="utc">The time (UTC), or null.</param>
    /// <returns>The text, such as <c>2026-05-30</c>; empty for null.</returns>
    public static string Day(DateTime? utc) => Format(utc, "yyyy-MM-dd");

    /// <summary>A price without trailing zeros.</summary>
    /// <param name="price">The price (CNY), or null.</param>
    /// <returns>The text, such as <c>8000</c>; empty for null.</returns>
    public static string Price(decimal? price) => price?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A change with its sign, whole or with up to two decimals.</summary>
    /// <returns>The text, such as <c>+1,234</c>; empty for null.</returns>
    public static string Change(decimal? change) =>
        change?.ToString("+#,##0.##;-#,##0.##;0", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The two largest shares of a list whose items read <c>name=fraction</c>.</summary>
    /// <returns>The text, such as <c>25-34 39.2%, 18-24 17.5%</c>; empty for null.</returns>
    public static string Largest(IEnumerable? shares) =>
        string.Join(", ", (shares ?? Array.Empty<object>()).Cast<object?>()
        .Select(static share => Line(share?.ToString()))
        .Select(static text => (Name: text.Substring(0, Math.Max(0, text.LastIndexOf('='))), Share: Fraction(text)))
        .OrderByDescending(static share => share.Share)
        .Take(2)
        .Select(static share => share.Name + " " + Percent(share.Share)));

    /// <summary>
    /// What a table shows above its columns: what its rows have in common, and whether they are made up.
    /// </summary>
    /// <param name="common">The keyword or the creator, or null.</param>
    /// <param name="isSandbox">True when the sandbox made the rows up.</param>
    /// <returns>The text, such as <c>coffee (sandbox)</c>; null when there is nothing to say.</returns>
    public static string? Heading(string? common, bool? isSandbox)
    {
        var text = Line(common);
        var sandbox = isSandbox != true ? "" : IsChinese ? "（沙盒）" : "(sandbox)";
        var gap = text.Length > 0 && sandbox.Length > 0 && !IsChinese ? " " : "";
        return text.Length + sandbox.Length == 0 ? null : text + gap + sandbox;
    }

    /// <summary>What the notes below a heading have in common: the keyword that found them, or their creator.</summary>
    /// <param name="keyword">The keyword of a search; null for the notes of one creator.</param>
    /// <param name="isSandbox">True when the sandbox made the notes up.</param>
    /// <returns>The text, such as <c>coffee</c> or <c>Anna (5cab9537000000005a90c3e1)</c>.</returns>
    public static string? NoteHeading(string? keyword, string? nickname, string? userId, bool? isSandbox) =>
        Heading(string.IsNullOrEmpty(keyword) ? $"{nickname} ({userId})" : keyword, isSandbox);

    /// <summary>The title of a note in a table; with its creator in front when a search found it.</summary>
    /// <param name="keyword">The keyword of a search; null for the notes of one creator.</param>
    /// <returns>The text on one line, such as <c>Anna: My first espresso</c>.</returns>
    public static string NoteTitle(string? keyword, string? nickname, string? title) =>
        Line(string.IsNullOrEmpty(keyword) || string.IsNullOrEmpty(nickname) ? title : $"{nickname}: {title}");

    /// <summary>A size in the largest unit of bytes that it fills.</summary>
    /// <param name="bytes">The size (bytes), or null.</param>
    /// <returns>The text, such as <c>70.7 KB</c>; empty for null.</returns>
    public static string Bytes(long? bytes)
    {
        if (bytes is not { } size || size < 1024)
        {
            return bytes is null ? string.Empty : FormattableString.Invariant($"{bytes} B");
        }

        return size < 1024 * 1024 ? FormattableString.Invariant($"{size / 1024.0:0.0} KB")
            : size < 1024L * 1024 * 1024 ? FormattableString.Invariant($"{size / (1024.0 * 1024):0.0} MB")
            : FormattableString.Invariant($"{size / (1024.0 * 1024 * 1024):0.0} GB");
    }

    /// <summary>A fraction of one in per cent, with one decimal.</summary>
    /// <returns>The text, such as <c>35.7%</c>; empty for null.</returns>
    public static string Percent(decimal? fraction) =>
        (fraction * 100)?.ToString("0.0'%'", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>
    /// A text in one line without terminal control: line breaks, tabs and control characters become one space;
    /// invisible characters and those that change the writing direction are removed.
    /// </summary>
    /// <returns>The line; empty for null.</returns>
    public static string Line(string? text) => Clean(text, keepLines: false, keepBlanks: false);

    /// <summary>As <see cref="Line"/>, but blanks stay: for a line with a layout of its own.</summary>
    /// <returns>The line; empty for null.</returns>
    public static string Plain(string? text) => Clean(text, keepLines: false, keepBlanks: true);

    /// <summary>As <see cref="Line"/>, but line breaks stay.</summary>
    /// <returns>The lines, separated by a line feed; empty for null.</returns>
    public static string Lines(string? text) => Clean(text, keepLines: true, keepBlanks: false);

    /// <summary>The values of a list in one line.</summary>
    /// <returns>The values joined with <c>; </c>; empty for null.</returns>
    public static string Join(IEnumerable? values)
    {
        var texts = new List<string>();
        foreach (var value in values ?? Array.Empty<object>())
        {
            texts.Add(Line(Convert.ToString(value, CultureInfo.InvariantCulture)));
        }

        return string.Join("; ", texts);
    }

    /// <summary>A setting with its source.</summary>
    /// <returns>The text, such as <c>60  [Default]</c>; a hyphen stands for no value.</returns>
    public static string Setting(object? value, string? source)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return (string.IsNullOrEmpty(text) ? "-" : Line(text)) + "  [" + Source(Line(source)) + "]";
    }

    private static string Source(string source) => !IsChinese ? source : source switch
    {
        nameof(XhsConfigSource.Default) => "默认",
        nameof(XhsConfigSource.User) => "配置文件",
        nameof(XhsConfigSource.Environment) => "环境变量",
        nameof(XhsConfigSource.Session) => "本会话",
        nameof(XhsConfigSource.Parameter) => "本次调用",
        _ => source,
    };

    private static string Clean(string? text, bool keepLines, bool keepBlanks)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        for (var i = 0; i < text?.Length; i++)
        {
            var character = text[i];
            if (keepLines && character == '\n')
            {
                TrimEnd(clean).Append('\n');
            }
            else if (char.IsControl(character) || char.IsWhiteSpace(character))
            {
                if (keepBlanks)
                {
                    clean.Append(character == '\u3000' ? character : ' ');
                }
                else if (clean.Length > 0 && clean[clean.Length - 1] is not (' ' or '\n'))
                {
                    clean.Append(' ');
                }
            }
            else if (char.IsSurrogatePair(text, i))
            {
                clean.Append(character).Append(text[++i]);
            }
            else if (char.IsSurrogate(character))
            {
                clean.Append('\uFFFD');
            }
            else if (!IsInvisible(character))
            {
                clean.Append(character);
            }
        }

        return keepBlanks ? clean.ToString() : clean.ToString().Trim(' ', '\n');
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[text.Length - 1] == ' ')
        {
            text.Length--;
        }

        return text;
    }

    // The two joiners stay: emoji and scripts such as Persian need them, and they change nothing around them.
    private static bool IsInvisible(char character) =>
        character is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static string Format(DateTime? utc, string format) =>
        utc?.AddHours(8).ToString(format, CultureInfo.InvariantCulture) ?? string.Empty;

    private static decimal? Fraction(string text)
    {
        var number = text.Substring(text.LastIndexOf('=') + 1);
        return decimal.TryParse(
            number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
