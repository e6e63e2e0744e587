using System.Globalization;
using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Short forms for writing the service's wide objects.</summary>
internal static class SandboxJson
{
    public static void Nulls(this Utf8JsonWriter json, params string[] names)
    {
        foreach (string name in names)
        {
            json.WriteNull(name);
        }
    }

    public static void Zeros(this Utf8JsonWriter json, params string[] names)
    {
        foreach (string name in names)
        {
            json.WriteNumber(name, 0);
        }
    }

    public static void Falses(this Utf8JsonWriter json, params string[] names)
    {
        foreach (string name in names)
        {
            json.WriteBoolean(name, false);
        }
    }

    public static void Empties(this Utf8JsonWriter json, params string[] names)
    {
        foreach (string name in names)
        {
            json.WriteString(name, string.Empty);
        }
    }

    /// <summary>Every name with the same number, or with null.</summary>
    public static void Numbers(this Utf8JsonWriter json, long? value, params string[] names)
    {
        foreach (string name in names)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    /// <summary>Every name with the same flag, or with null.</summary>
    public static void Flags(this Utf8JsonWriter json, bool? value, params string[] names)
    {
        foreach (string name in names)
        {
            if (value is { } flag)
            {
                json.WriteBoolean(name, flag);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    /// <summary>An array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, params string[] values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Counter(this Utf8JsonWriter json, string name, long value, SandboxCounterStyle style)
    {
        switch (style)
        {
            case SandboxCounterStyle.Digits:
                json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
                break;
            case SandboxCounterStyle.Short:
                json.WriteString(name, Shorten(value));
                break;
            default:
                json.WriteNumber(name, value);
                break;
        }
    }

    /// <summary>As the platform's pages show a count: <c>8456</c>, <c>7.6万</c>, <c>1.2亿</c>.</summary>
    public static string Shorten(long value)
    {
        (long unit, string sign) = value >= 100_000_000 ? (100_000_000L, "亿") : (10_000L, "万");
        if (value < unit)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        long tenths = value / (unit / 10);
        string fraction = tenths % 10 == 0 ? string.Empty : "." + (tenths % 10).ToString(CultureInfo.InvariantCulture);
        return (tenths / 10).ToString(CultureInfo.InvariantCulture) + fraction + sign;
    }
}
