using System;
using System.Linq;
using System.Reflection;

namespace XhsPowerShell.Cli.Output;

/// <summary>The public properties of an output type, in the order that the type has them.</summary>
internal static class ObjectProperties
{
    public static PropertyInfo[] Of(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken)];
}
