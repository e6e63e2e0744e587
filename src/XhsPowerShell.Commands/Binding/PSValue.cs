using System.Management.Automation;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Values as PowerShell hands them over.</summary>
internal static class PSValue
{
    /// <summary>The value in PowerShell's wrapper; a value without one as it is.</summary>
    public static object? Unwrap(object? value) => value is PSObject wrapper ? wrapper.BaseObject : value;
}
