using System.CommandLine.Parsing;
using System.Text;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Cli.Options;

/// <summary>Reads the values of options, the same under every culture.</summary>
internal static class OptionText
{
    public static XhsRegion? Region(ArgumentResult result) => Name<XhsRegion>(result);

    public static OutputFormat? Format(ArgumentResult result) => Name<OutputFormat>(result);

    public static CellStyle? Cells(ArgumentResult result) => Name<CellStyle>(result);

    /// <summary>The address of the service.</summary>
    public static Uri? Address(ArgumentResult result) => Address(result, "NeedsAddress");

    /// <summary>The address of a proxy.</summary>
    public static Uri? Proxy(ArgumentResult result) => Address(result, "NeedsProxy");

    /// <summary>A time without an offset is one of this machine's time zone, as in PowerShell.</summary>
    public static DateTimeOffset? Time(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TimeText.TryParse(text, out var time))
        {
            return time;
        }

        result.AddError(CliText.Get("NeedsTime", Option(result), text));
        return null;
    }

    /// <summary>A day of the platform (UTC+08:00): its beginning.</summary>
    public static DateTimeOffset? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (PlatformDay.TryParse(text, out var day))
        {
            return day;
        }

        result.AddError(CliText.Get("NeedsTime", Option(result), text));
        return null;
    }

    /// <summary>A number with fractions, from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Func<ArgumentResult, double?> Number(double from, double to) => result =>
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        result.AddError(CliText.Get("NeedsNumberInRange", Option(result), from, to, text));
        return null;
    };

    /// <summary>An amount or a share, exactly as it was typed.</summary>
    public static Func<ArgumentResult, decimal?> Decimal(decimal from, decimal to) => result =>
    {
        var text = result.Tokens[0].Value;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        result.AddError(CliText.Get("NeedsNumberInRange", Option(result), from, to, text));
        return null;
    };

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Func<ArgumentResult, int?> Int(int from, int to) => result => (int?)Long(result, from, to);

    /// <summary>A whole number of at least <paramref name="from"/>.</summary>
    public static Func<ArgumentResult, long?> Long(long from) => result => Long(result, from, long.MaxValue);

    /// <summary>How old something may be, such as 12h, 7d or 0.</summary>
    public static TimeSpan? Age(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (AgeText.TryParse(text, out var age))
        {
            return age;
        }

        result.AddError(Option(result) + ": " + AgeText.DescribeProblem(text));
        return null;
    }

    /// <summary>true or false.</summary>
    public static bool? Flag(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return true;
        }

        if (bool.TryParse(result.Tokens[0].Value, out var flag))
        {
            return flag;
        }

        result.AddError(CliText.Get("NeedsName", Option(result), "true, false", result.Tokens[0].Value));
        return null;
    }

    /// <summary>One of the names, whatever its case; with or without hyphens between its words.</summary>
    public static Func<ArgumentResult, string?> Choice(IReadOnlyList<string> names) => result => Choice(result, names);

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

    private static long? Long(ArgumentResult result, long from, long to)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        result.AddError(to >= int.MaxValue
            ? CliText.Get("NeedsCount", Option(result), from, text)
            : CliText.Get("NeedsCountInRange", Option(result), from, to, text));
        return null;
    }

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

    // Not as a number: those of an enumeration are nobody's names for it.
    private static T? Name<T>(ArgumentResult result)
        where T : struct, Enum =>
        Choice(result, Enum.GetNames<T>()) is { } name ? Enum.Parse<T>(name) : null;

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
