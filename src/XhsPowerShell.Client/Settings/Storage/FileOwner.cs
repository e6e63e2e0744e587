#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Asks Linux who owns a file: .NET itself does not tell.</summary>
internal static class FileOwner
{
    private const int CurrentFolder = -100;
    private const uint WantsOwner = 0x8;
    private const int StructureSize = 256;
    private const int OwnerOffset = 20;

    /// <summary>
    /// The id of the user that owns a file, if that is neither the user of this process nor root; otherwise null, and
    /// also where the system does not tell.
    /// </summary>
    public static uint? FindOther(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            // The layout of this structure is the same on every processor, unlike that of stat.
            var structure = new byte[StructureSize];
            if (ReadStatus(CurrentFolder, path, 0, WantsOwner, structure) != 0)
            {
                return null;
            }

            var owner = BitConverter.ToUInt32(structure, OwnerOffset);
            return owner == 0 || owner == CurrentUser() ? null : owner;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The id of the user of this process.</summary>
    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint CurrentUser();

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] structure);
}
#endif
