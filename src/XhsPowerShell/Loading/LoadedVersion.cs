using System.Reflection;

namespace XhsPowerShell;

/// <summary>
/// Refuses a second version of the module in one process: the libraries that were loaded first stay loaded, and the
/// newer module would silently run the older cmdlets.
/// </summary>
internal static class LoadedVersion
{
    /// <summary>
    /// Throws unless the module whose dependencies are in <paramref name="folder"/> is of the version of this library.
    /// </summary>
    public static void Require(string folder)
    {
        var loaded = typeof(LoadedVersion).Assembly.GetName().Version;
        var wanted = AssemblyName.GetAssemblyName(Path.Combine(folder, "..", "XhsPowerShell.dll")).Version;
        if (wanted != loaded)
        {
            throw new InvalidOperationException(DisplayText.IsChinese
                ? $"本进程已加载另一版本的 XhsPowerShell（{loaded}），.NET 无法卸载它。请启动新的 PowerShell 以使用版本 {wanted}。"
                : $"Another version of XhsPowerShell ({loaded}) is loaded in this process, which .NET cannot unload. " +
                    $"Start a new PowerShell to use version {wanted}.");
        }
    }
}
