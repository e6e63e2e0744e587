using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Commands.Output;

/// <summary>Data of any shape as PowerShell's own objects.</summary>
internal static class PSObjectFactory
{
    public static object? Create(object? data, bool asHashtable) => data switch
    {
        JsonMembers members => asHashtable ? Dictionary(members) : CustomObject(members),
        List<object?> elements => elements.Select(element => Create(element, asHashtable)).ToArray(),
        _ => data,
    };

    private static OrderedDictionary Dictionary(JsonMembers members)
    {
        var dictionary = new OrderedDictionary(System.StringComparer.Ordinal);
        foreach (var member in members)
        {
            dictionary[member.Key] = Create(member.Value, asHashtable: true);
        }

        return dictionary;
    }

    /// <summary>PowerShell's properties know no case: the second of two keys that differ only in it gets the suffix <c>_2</c>.</summary>
    private static PSObject CustomObject(JsonMembers members)
    {
        var result = new PSObject();
        foreach (var member in members)
        {
            var name = member.Key.Length == 0 ? "_" : member.Key;
            for (var number = 2; result.Properties[name] is { } other; number++)
            {
                if (string.Equals(other.Name, name, System.StringComparison.Ordinal) && number == 2)
                {
                    // The same key again, not another spelling: the last one counts, as everywhere in JSON.
                    result.Properties.Remove(name);
                    break;
                }

                name = member.Key + "_" + number.ToString(CultureInfo.InvariantCulture);
            }

            result.Properties.Add(new PSNoteProperty(name, Create(member.Value, asHashtable: false)));
        }

        return result;
    }
}
