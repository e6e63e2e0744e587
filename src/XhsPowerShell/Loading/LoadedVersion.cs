using System;
using System.IO;
using System.Reflection;

namespace XhsPowerShell;

/// <summary>
/// Keeps two versions of the module apart: whichever libraries were loaded first in a process stay, and without a word
/// the cmdlets of a newer module would be the old ones.
/// </summary>
internal static class LoadedVersion
{
    /// <summary>Throws unless the module whose dependencies are in <paramref name="folder"/> is of the version of this library.</summary>
    public static void Require(string folder)
    {
        var loaded = typeof(LoadedVersion).Assembly.GetName().Version;
        var wanted = AssemblyName.GetAssemblyName(Path.Combine(folder, "..", "XhsPowerShell.dll")).Version;
        if (wanted != loaded)
        {
            throw new InvalidOperationException(
                $"Another version of XhsPowerShell ({loaded}) is loaded in this process, which .NET cannot unload. Start a new PowerShell to use version {wanted}.");
        }
    }
}
