using System;
using System.CommandLine.Parsing;
using System.Globalization;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli.Options;

/// <summary>Reads the values of options, the same under every culture.</summary>
internal static class OptionText
{
    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    public static XhsRegion? Region(ArgumentResult result) => Name<XhsRegion>(result, "global, china or sandbox");

    public static OutputFormat? Format(ArgumentResult result) => Name<OutputFormat>(result, "table, csv, json or jsonl");

    public static Uri? Address(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address))
        {
            return address;
        }

        result.AddError($"{Option(result)} needs a full http or https address.");
        return null;
    }

    /// <summary>A time without an offset is one of this machine's time zone, as in PowerShell.</summary>
    public static DateTimeOffset? Time(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
        {
            return time;
        }

        result.AddError($"{Option(result)} needs a date such as 2026-03-01 or a time such as 2026-03-01T08:00+08:00, not '{text}'.");
        return null;
    }

    public static double? Number(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"{Option(result)} needs a number such as 0.5.");
        return null;
    }

    public static void AtLeastOne(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && long.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number < 1)
        {
            result.AddError($"{result.Option.Name} must be 1 or more.");
        }
    }

    // Not as a number: those of an enum are nobody's names for it.
    private static T? Name<T>(ArgumentResult result, string names)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"{Option(result)} must be {names}, not '{text}'.");
        return null;
    }

    private static string Option(ArgumentResult result) => result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
}
