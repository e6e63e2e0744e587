using System.Runtime.InteropServices;

namespace XhsPowerShell.Cli.Output;

/// <summary>Finds out what a path is, without opening it: opening a pipe waits for its reader.</summary>
internal static class SpecialFile
{
    private const int CurrentFolder = -100;
    private const uint WantsType = 0x1;
    private const int StructureSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>True for a pipe, a socket or a device: written directly, never replaced by a file.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            // .NET does not tell. The layout of this structure is the same on every processor.
            var structure = new byte[StructureSize];
            return ReadStatus(CurrentFolder, path, 0, WantsType, structure) == 0
                && (BitConverter.ToUInt16(structure, ModeOffset) & TypeMask) is not (Regular or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] structure);
}
