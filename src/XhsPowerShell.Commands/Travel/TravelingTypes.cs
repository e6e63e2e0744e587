using System;
using System.Linq;
using System.Management.Automation;
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
    /// Tells the session that imports the module. This cannot stand in the types file: PowerShell reads that before it
    /// loads the assemblies, and looks the types up at once.
    /// </summary>
    public static void Register()
    {
        // By its class where that is known: its name alone would import the whole module that it belongs to.
        const string name = "Update-TypeData";
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        _ = Type.GetType("Microsoft.PowerShell.Commands.UpdateTypeDataCommand, Microsoft.PowerShell.Commands.Utility") is { } command
            ? shell.AddCommand(new CmdletInfo(name, command))
            : shell.AddCommand(name);
        shell.AddParameter("TypeData", Types.SelectMany(Entries).ToArray()).AddParameter("Force").Invoke();
    }

    private static TypeData[] Entries(Type type) =>
    [
        // Three levels: the object, a list in it, the objects in the list.
        new TypeData(type.FullName!) { TypeConverter = typeof(RehydratingConverter), SerializationDepth = 3 },
        new TypeData("Deserialized." + type.FullName) { TargetTypeForDeserialization = type },
    ];
}
