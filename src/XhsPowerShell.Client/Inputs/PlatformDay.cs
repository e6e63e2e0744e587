using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>The days of the platform (UTC+08:00), by which the service counts calls.</summary>
public static class PlatformDay
{
    /// <summary>What the platform's clock is ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day of a moment, as a number such as 20261121.</summary>
    public static int NumberOf(DateTimeOffset moment)
    {
        var day = moment.ToOffset(Offset);
        return (((day.Year * 100) + day.Month) * 100) + day.Day;
    }

    /// <summary>The beginning of a day.</summary>
    /// <param name="number">The day, such as 20261121.</param>
    /// <returns>Midnight at +08:00.</returns>
    public static DateTimeOffset FromNumber(int number) =>
        new(number / 10_000, number / 100 % 100, number % 100, 0, 0, 0, Offset);

    /// <summary>
    /// Reads a day: a date is the day of that name, wherever this computer is; a time, or an age, is the day that it
    /// belongs to; <c>today</c> and <c>yesterday</c> are those of the platform.
    /// </summary>
    public static bool TryParse(string? text, out DateTimeOffset day)
    {
        if (TryParseWord(text, out day))
        {
            return true;
        }

        if (DateTime.TryParseExact(
            text?.Trim(), ["yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            day = new DateTimeOffset(date, Offset);
            return true;
        }

        var isTime = PastText.TryParse(text, out var moment);
        day = isTime ? Of(moment) : default;
        return isTime;
    }

    /// <summary>Reads <c>today</c> or <c>yesterday</c>.</summary>
    public static bool TryParseWord(string? text, out DateTimeOffset day)
    {
        int? daysAgo = text?.Trim().ToLowerInvariant() switch
        {
            "today" or "今天" => 0, "yesterday" or "昨天" => 1, _ => null,
        };
        day = daysAgo is { } days ? Of(DateTimeOffset.UtcNow.AddDays(-days)) : default;
        return daysAgo is not null;
    }

    /// <summary>Says what a day looks like.</summary>
    public static string DescribeProblem(string? text) => Texts.Get("NotADay", DisplayText.Line(text));

    /// <summary>The beginning of the day that a moment belongs to.</summary>
    /// <returns>Midnight at +08:00.</returns>
    public static DateTimeOffset Of(DateTimeOffset moment) => FromNumber(NumberOf(moment));

    internal static DateTimeOffset? OnClock(DateTimeOffset? moment) => moment?.ToOffset(Offset);
}
