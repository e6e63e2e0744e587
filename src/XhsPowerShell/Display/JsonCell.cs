using System.Collections;
using System.Text;

namespace XhsPowerShell;

/// <summary>
/// Writes an object as JSON text for a cell of a CSV file. Not System.Text.Json: this assembly has no packages, and
/// .NET Framework has no such library of its own.
/// </summary>
internal static class JsonCell
{
    public static string Write(object value)
    {
        var text = new StringBuilder();
        WriteObject(text, value);
        return text.ToString();
    }

    private static void WriteObject(StringBuilder text, object value)
    {
        var separator = '{';
        foreach (var property in value.GetType().GetProperties())
        {
            if (property.GetValue(value) is { } member)
            {
                text.Append(separator).Append('"').Append(property.Name).Append("\":");
                WriteValue(text, member);
                separator = ',';
            }
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteValue(StringBuilder text, object value)
    {
        switch (value)
        {
            case string or Enum:
                WriteText(text, value.ToString()!);
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case DateTimeOffset time:
                WriteText(text, time.ToString("o", CultureInfo.InvariantCulture));
                break;
            case IEnumerable values:
                WriteList(text, values);
                break;
            case IConvertible number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                WriteObject(text, value);
                break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable values)
    {
        var separator = "";
        text.Append('[');
        foreach (var value in values)
        {
            text.Append(separator);
            WriteValue(text, value);
            separator = ",";
        }

        text.Append(']');
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            // All that is not plain text, among it half of a surrogate pair when it stands alone.
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character < ' ' || character == '\u007f')
            {
                text.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)character);
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }
}
