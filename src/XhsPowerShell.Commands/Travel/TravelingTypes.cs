using System;
using System.Linq;
using System.Management.Automation.Runspaces;

namespace XhsPowerShell.Commands.Travel;

/// <summary>Tells PowerShell which objects become themselves again after they were serialized.</summary>
public static class TravelingTypes
{
    private static readonly Type[] Types =
    [
        typeof(XhsUser), typeof(XhsUserSummary), typeof(XhsNote), typeof(XhsPgyBlogger), typeof(XhsConfig),
        typeof(XhsConnectionResult), typeof(XhsUsage), typeof(XhsEndpointUsage),
    ];

    /// <summary>
    /// What the module hands to <c>Update-TypeData</c>. It cannot stand in the types file: PowerShell reads that before
    /// it loads the assemblies, and looks the types up at once.
    /// </summary>
    /// <returns>Two entries for each type.</returns>
    public static TypeData[] Create() => Types.SelectMany(Entries).ToArray();

    private static TypeData[] Entries(Type type) =>
    [
        // Three levels: the object, a list in it, the objects in the list.
        new TypeData(type.FullName!) { TypeConverter = typeof(RehydratingConverter), SerializationDepth = 3 },
        new TypeData("Deserialized." + type.FullName) { TargetTypeForDeserialization = type },
    ];
}
