using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Reads dates and times that people type. The same text is the same moment in every culture.</summary>
public static class TimeText
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy-M-d'T'H:mmK", "yyyy-M-d'T'H:mm:ssK", "yyyy-M-d'T'H:mm:ss.FFFFFFFK",
        "yyyy-M-d H:mmK", "yyyy-M-d H:mm:ssK", "yyyy-M-d H:mm:ss.FFFFFFFK", "yyyy-M-d H:mm:ss zzz",
        "yyyy/M/d", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss",

        // What PowerShell writes for a DateTime or DateTimeOffset in a string, in every culture.
        "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss zzz",
    ];

    /// <summary>Reads a date or a time. The year comes first, because <c>3/4/2026</c> is two different days.</summary>
    /// <param name="text">ISO 8601 such as <c>2026-03-01</c> or <c>2026-03-01T08:00+08:00</c>; slashes and a blank
    /// instead of the T are accepted.</param>
    /// <param name="time">The time. Without an offset it is in this machine's time zone; a date is its
    /// midnight.</param>
    /// <returns>Whether the text is a date or a time.</returns>
    public static bool TryParse(string? text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time);

    /// <summary>Says what a date or a time must look like.</summary>
    public static string DescribeProblem(string? text) => Texts.Get("NotATime", DisplayText.Line(text));
}
