using System.Collections.Specialized;
using System.Management.Automation;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Commands.Output;

/// <summary>Data of any shape as PowerShell's own objects.</summary>
internal static class PSObjectFactory
{
    // Adding a property of such a name throws.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "psobject", "psbase", "psadapted", "psextended", "pstypenames",
    };

    public static object? Create(object? data, bool asHashtable) => data switch
    {
        JsonMembers members => asHashtable ? Dictionary(members) : CustomObject(members),
        List<object?> elements => elements.Select(element => Create(element, asHashtable)).ToArray(),
        _ => data,
    };

    private static OrderedDictionary Dictionary(JsonMembers members)
    {
        var dictionary = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var member in members)
        {
            dictionary[member.Key] = Create(member.Value, asHashtable: true);
        }

        return dictionary;
    }

    /// <summary>
    /// Property names are case-insensitive, and PowerShell keeps some for itself: a key that is taken gets the suffix
    /// <c>_2</c> (or the next free number).
    /// </summary>
    private static PSObject CustomObject(JsonMembers members)
    {
        var result = new PSObject();
        foreach (var member in members)
        {
            var name = member.Key.Length == 0 ? "_" : member.Key;
            for (var number = 2; IsReserved(name) || result.Properties[name] is not null; number++)
            {
                if (number == 2 && !IsReserved(name)
                    && string.Equals(result.Properties[name]?.Name, name, StringComparison.Ordinal))
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

    private static bool IsReserved(string name) => Reserved.Contains(name);
}
