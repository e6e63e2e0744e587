namespace XhsPowerShell.Client.Sandbox;

/// <summary>A count in the form that the service sends it in: nearly always a number.</summary>
/// <param name="Value">The count.</param>
/// <param name="Style">The form.</param>
internal readonly record struct SandboxCount(long Value, SandboxCount.Form Style)
{
    /// <summary>The forms of a count.</summary>
    internal enum Form
    {
        /// <summary>A JSON number.</summary>
        Number,

        /// <summary>A string of digits.</summary>
        Digits,

        /// <summary>Shortened Chinese text from 10,000 on, such as <c>7.6万</c>; digits in a string below.</summary>
        Short,
    }

    /// <summary>
    /// As the platform's pages show a count: <c>8456</c>, <c>7.5万</c>, <c>1.2亿</c>. Cut, not rounded.
    /// </summary>
    public static string Shorten(long value)
    {
        var (unit, sign) = value >= 100_000_000 ? (100_000_000L, "亿") : (10_000L, "万");
        if (value < unit)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var tenths = value / (unit / 10);
        var fraction = tenths % 10 == 0 ? string.Empty : "." + (tenths % 10).ToString(CultureInfo.InvariantCulture);
        return (tenths / 10).ToString(CultureInfo.InvariantCulture) + fraction + sign;
    }

    /// <summary>Appends the count as JSON.</summary>
    public void Write(Utf8Buffer output)
    {
        if (Style == Form.Number)
        {
            output.Write(Value);
            return;
        }

        output.Write('"');
        output.Write(Style == Form.Short ? Shorten(Value) : Value.ToString(CultureInfo.InvariantCulture));
        output.Write('"');
    }
}
