using System.Reflection;

namespace XhsPowerShell.Cli.Output;

/// <summary>The public properties of an output type.</summary>
internal static class ObjectProperties
{
    /// <summary>All of them, in the order of the type; those that it inherits come last.</summary>
    public static PropertyInfo[] All(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.DeclaringType != type)
            .ThenBy(property => property.MetadataToken),
    ];

    /// <summary>The named ones, in the order of the names; all when no name is given.</summary>
    /// <param name="names">Names whose case does not matter.</param>
    /// <returns>The properties, without the names that the type does not have.</returns>
    public static PropertyInfo[] Select(Type type, IReadOnlyCollection<string>? names) => names is not { Count: > 0 }
        ? All(type)
        : [.. names.Select(name => Find(type, name)).OfType<PropertyInfo>()];

    /// <summary>The property of a name whose case does not matter, or null.</summary>
    public static PropertyInfo? Find(Type type, string name) =>
        Array.Find(All(type), property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
}
