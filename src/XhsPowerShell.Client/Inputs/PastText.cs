using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Reads a date, a time, or how long ago it was: <c>7d</c> is seven days before now.</summary>
public static class PastText
{
    /// <summary>Reads a moment, the same in every culture.</summary>
    /// <param name="text">What <see cref="TimeText"/> reads, or a number with <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c> or
    /// <c>w</c>. <c>12:30</c> is neither: it would be half past twelve for one and an age for the other.</param>
    /// <param name="time">The moment.</param>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        if (TimeText.TryParse(text, out time))
        {
            return true;
        }

        var trimmed = text?.Trim() ?? string.Empty;
        var isAge = trimmed.Length > 0 && char.IsLetter(trimmed[trimmed.Length - 1])
            && AgeText.TryParse(trimmed, out var age) && TryGoBack(age, out time);
        return isAge;
    }

    /// <summary>Says what is wrong with a number that has no unit, 0 included.</summary>
    public static string DescribeBareNumber(string text) => Texts.Get("PastWithoutUnit", DisplayText.Line(text));

    /// <summary>The moment that lies an age before now.</summary>
    /// <param name="time">The moment.</param>
    /// <returns>False for an age that is negative or longer than a century.</returns>
    public static bool TryGoBack(TimeSpan age, out DateTimeOffset time)
    {
        var isPossible = age >= TimeSpan.Zero && age <= AgeText.Longest;
        time = isPossible ? DateTimeOffset.UtcNow - age : default;
        return isPossible;
    }
}
