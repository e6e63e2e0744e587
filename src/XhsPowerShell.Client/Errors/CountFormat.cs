namespace XhsPowerShell.Client.Errors;

/// <summary>
/// A count with its noun in a text: <c>{0:call|calls}</c> is "1 call" or "2 calls". Everything else is formatted the
/// same under every culture.
/// </summary>
internal sealed class CountFormat : IFormatProvider, ICustomFormatter
{
    public static readonly CountFormat Instance = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter)
        ? this
        : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.IndexOf('|') is not (null or < 0))
        {
            var nouns = format.Split('|');
            var count = Convert.ToString(arg, CultureInfo.InvariantCulture);
            return count + " " + nouns[count == "1" ? 0 : 1];
        }

        return arg is IFormattable value
            ? value.ToString(format, CultureInfo.InvariantCulture)
            : arg?.ToString() ?? string.Empty;
    }
}
