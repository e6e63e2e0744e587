#if !NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Loads SQLite for .NET Framework, which does not look into a folder for each platform. A library that is loaded is
/// found by its name.
/// </summary>
internal static class NativeLibrary
{
    private static readonly Lazy<IntPtr> Library = new(Load);

    /// <exception cref="FileNotFoundException">There is none for this platform.</exception>
    public static void EnsureLoaded() => _ = Library.Value;

    private static IntPtr Load()
    {
        var platform = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var file = Path.Combine(
            Path.GetDirectoryName(typeof(NativeLibrary).Assembly.Location)!,
            "..", "..", "native", "win-" + platform, "e_sqlite3.dll");
        var library = LoadLibrary(Path.GetFullPath(file));
        return library != IntPtr.Zero
            ? library
            : throw new FileNotFoundException(new Win32Exception(Marshal.GetLastWin32Error()).Message, file);
    }

    [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true, EntryPoint = "LoadLibraryW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string file);
}
#endif
