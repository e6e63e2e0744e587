#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Which file a path leads to: changes when the file is deleted or another one takes its place. Empty without a file.
/// </summary>
internal readonly record struct FileIdentity(long Device, long File)
{
#if NET8_0_OR_GREATER
    private const int CurrentFolder = -100;
    private const uint WantsFile = 0x100;
    private const int StructureSize = 256;
    private const int FileOffset = 32;
    private const int DeviceOffset = 136;

    public static FileIdentity Read(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return ReadTime(path);
        }

        try
        {
            // .NET does not tell. The layout of this structure is the same on every processor.
            var structure = new byte[StructureSize];
            return ReadStatus(CurrentFolder, path, 0, WantsFile, structure) == 0
                ? new(BitConverter.ToInt64(structure, DeviceOffset), BitConverter.ToInt64(structure, FileOffset))
                : default;
        }
        catch (EntryPointNotFoundException)
        {
            return ReadTime(path);
        }
    }

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] structure);
#else
    public static FileIdentity Read(string path) => ReadTime(path);
#endif

    // Where the time of creation is kept, it does not change with the content.
    private static FileIdentity ReadTime(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(0, file.CreationTimeUtc.Ticks) : default;
    }
}
