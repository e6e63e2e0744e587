using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>All values of an object by property path, nulls left out.</summary>
internal static class Fingerprint
{
    public static Dictionary<string, string> Create(object value)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(value, value.GetType().Name, result);
        return result;
    }

    private static void Add(object? value, string path, Dictionary<string, string> result)
    {
        switch (value)
        {
            case null:
                break;
            case IList list:
                result[path] = list.Count.ToString(CultureInfo.InvariantCulture);
                for (var i = 0; i < list.Count; i++)
                {
                    Add(list[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), result);
                }

                break;
            case string text when text.StartsWith('{') || text.StartsWith('['):
                result[path] = text;
                AddJson(text, path, result);
                break;
            case string or ValueType:
                result[path] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                break;
            default:
                foreach (var property in value.GetType().GetProperties())
                {
                    Add(property.GetValue(value), path + "." + property.Name, result);
                }

                break;
        }
    }

    // What a property keeps as JSON text is there, too.
    private static void AddJson(string text, string path, Dictionary<string, string> result)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(text);
        try
        {
            foreach (var leaf in JsonPlace.Leaves(json))
            {
                using var value = JsonDocument.Parse(json.AsMemory(leaf.Start, leaf.End - leaf.Start));
                result[path + "/" + leaf.Path + "@" + leaf.Start.ToString(CultureInfo.InvariantCulture)] =
                    value.RootElement.ToString();
            }
        }
        catch (JsonException)
        {
            // A text that only begins like JSON.
        }
    }
}
