using System.CommandLine.Parsing;
using System.Numerics;
using System.Text;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Cli.Options;

/// <summary>Reads the values of options, the same under every culture.</summary>
internal static class OptionText
{
    private delegate bool TryParse<T>(string text, out T value);

    /// <summary>The address of the service.</summary>
    public static Uri? Address(ArgumentResult result) => Address(result, "NeedsAddress");

    /// <summary>The address of a proxy.</summary>
    public static Uri? Proxy(ArgumentResult result) => Address(result, "NeedsProxy");

    /// <summary>
    /// A time without an offset is one of this machine's time zone, as in PowerShell; 7d is seven days ago.
    /// </summary>
    public static DateTimeOffset? Time(ArgumentResult result) =>
        Read<DateTimeOffset>(result, PastText.TryParse, text => CliText.Get("NeedsTime", Option(result), text));

    /// <summary>A day of the platform (UTC+08:00): its beginning.</summary>
    public static DateTimeOffset? Day(ArgumentResult result) => Read<DateTimeOffset>(
        result, PlatformDay.TryParse, text => Option(result) + ": " + PlatformDay.DescribeProblem(text));

    /// <summary>A time, or today or yesterday: the beginning of that day of the platform.</summary>
    public static DateTimeOffset? TimeOrDay(ArgumentResult result) =>
        PlatformDay.TryParseWord(result.Tokens[0].Value, out var day) ? day : Time(result);

    /// <summary>How old something may be, such as 12h, 7d or 0.</summary>
    public static TimeSpan? Age(ArgumentResult result) =>
        Read<TimeSpan>(result, AgeText.TryParse, text => Option(result) + ": " + AgeText.DescribeProblem(text));

    /// <summary>A number with fractions, from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Func<ArgumentResult, T?> Number<T>(T from, T to)
        where T : struct, INumber<T> => result => Read(
        result,
        (string text, out T number) =>
            T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && number >= from && number <= to,
        text => CliText.Get("NeedsNumberInRange", Option(result), from, to, text));

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Func<ArgumentResult, int?> Int(int from, int to) => result => (int?)Long(result, from, to);

    /// <summary>A whole number of at least <paramref name="from"/>.</summary>
    public static Func<ArgumentResult, long?> Long(long from) => result => Long(result, from, long.MaxValue);

    /// <summary>true or false; the option alone is true.</summary>
    public static bool? Flag(ArgumentResult result) => result.Tokens.Count == 0 ? true : Read<bool>(
        result, bool.TryParse, text => CliText.Get("NeedsName", Option(result), "true, false", text));

    /// <summary>One of the names, whatever its case; with or without hyphens between its words.</summary>
    public static Func<ArgumentResult, string?> Choice(IReadOnlyList<string> names) => result => Choice(result, names);

    /// <summary>One of an enumeration. Not as a number: those are nobody's names for it.</summary>
    public static T? Name<T>(ArgumentResult result)
        where T : struct, Enum =>
        Choice(result, Enum.GetNames<T>()) is { } name ? Enum.Parse<T>(name) : null;

    /// <summary>The name on the command line: <c>MostLiked</c> is <c>most-liked</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i])
                && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static T? Read<T>(ArgumentResult result, TryParse<T> tryParse, Func<string, string> describeProblem)
        where T : struct
    {
        var text = result.Tokens[0].Value;
        if (tryParse(text, out var value))
        {
            return value;
        }

        result.AddError(describeProblem(text));
        return null;
    }

    private static long? Long(ArgumentResult result, long from, long to) => Read(
        result,
        (string text, out long number) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number >= from && number <= to,
        text => to >= int.MaxValue
            ? CliText.Get("NeedsCount", Option(result), from, text)
            : CliText.Get("NeedsCountInRange", Option(result), from, to, text));

    private static Uri? Address(ArgumentResult result, string problem)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0)
        {
            return address;
        }

        result.AddError(CliText.Get(problem, Option(result)));
        return null;
    }

    private static string? Choice(ArgumentResult result, IReadOnlyList<string> names)
    {
        var text = result.Tokens[0].Value;
        var name = names.FirstOrDefault(name =>
            string.Equals(name, text, StringComparison.OrdinalIgnoreCase)
                || string.Equals(Kebab(name), text, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            result.AddError(CliText.Get("NeedsName", Option(result), string.Join(", ", names.Select(Kebab)), text));
        }

        return name;
    }

    private static string Option(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
}
