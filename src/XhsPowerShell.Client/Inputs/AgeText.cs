using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Reads how old something may be: <c>12h</c>, <c>7d</c>, <c>1.12:00:00</c>, or <c>0</c>.</summary>
public static class AgeText
{
    /// <summary>The longest age.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Reads an age, the same in every culture.</summary>
    /// <param name="text">A number with <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c> or <c>w</c>; or
    /// <c>[d.]hh:mm[:ss]</c>; or 0.</param>
    /// <param name="age">The age; zero when it is refused.</param>
    /// <returns>Whether it is one. A number without a unit is none: 7 would be seven ticks for one and seven days for
    /// the other.</returns>
    public static bool TryParse(string? text, out TimeSpan age)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        age = TimeSpan.Zero;
        if (trimmed == "0")
        {
            return true;
        }

        if (trimmed.Split(':').Length > 1)
        {
            return TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out age) && IsPossible(ref age);
        }

        if (trimmed.Length < 2 || UnitOf(trimmed[trimmed.Length - 1]) is not { } unit
            || !double.TryParse(
                trimmed.Remove(trimmed.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number)
            || number * unit.TotalDays > Longest.TotalDays)
        {
            return false;
        }

        age = TimeSpan.FromTicks((long)(number * unit.Ticks));
        return IsPossible(ref age);
    }

    /// <summary>Says what is wrong with a text that is no age.</summary>
    /// <returns>The sentence, with an example.</returns>
    public static string DescribeProblem(string? text) =>
        double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? Texts.Get("AgeWithoutUnit", DisplayText.Line(text!))
            : Texts.Get("AgeUnreadable", DisplayText.Line(text ?? string.Empty));

    /// <summary>The shortest text that <see cref="TryParse"/> reads as the same age.</summary>
    /// <returns>Such as <c>7d</c>.</returns>
    public static string Format(TimeSpan age) =>
        age == TimeSpan.Zero ? "0"
        : age.Ticks % TimeSpan.TicksPerDay == 0 ? age.Days.ToString(CultureInfo.InvariantCulture) + "d"
        : age.Ticks % TimeSpan.TicksPerHour == 0
            ? ((long)age.TotalHours).ToString(CultureInfo.InvariantCulture) + "h"
        : age.ToString("c", CultureInfo.InvariantCulture);

    private static bool IsPossible(ref TimeSpan age)
    {
        if (age >= TimeSpan.Zero && age <= Longest)
        {
            return true;
        }

        age = TimeSpan.Zero;
        return false;
    }

    private static TimeSpan? UnitOf(char unit) => unit switch
    {
        's' or 'S' => TimeSpan.FromSeconds(1),
        'm' or 'M' => TimeSpan.FromMinutes(1),
        'h' or 'H' => TimeSpan.FromHours(1),
        'd' or 'D' => TimeSpan.FromDays(1),
        'w' or 'W' => TimeSpan.FromDays(7),
        _ => null,
    };
}
