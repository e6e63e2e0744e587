using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>All values of an object by property path, nulls left out.</summary>
internal static class Fingerprint
{
    public static Dictionary<string, string> Of(object value)
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
}
