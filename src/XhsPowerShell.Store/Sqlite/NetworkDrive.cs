using System.Text.RegularExpressions;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Finds out whether a file is on a drive that other computers use as well.</summary>
internal static class NetworkDrive
{
    private const string Mounts = "/proc/self/mountinfo";

    // Locks and shared memory do not work over these, or only on some servers.
    private static readonly HashSet<string> NetworkSystems = new(StringComparer.OrdinalIgnoreCase)
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs",
        "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.blobfuse", "fuse.blobfuse2", "fuse.gcsfuse", "fuse.smbnetfs",
        "gfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb", "smb2", "smb3", "smbfs", "webdav",
        "afpfs",
    };

    /// <summary>The kind of network drive that a file is or would be on, or null when it is on none.</summary>
    /// <param name="path">The full path; the file and its folders need not exist.</param>
    public static string? Find(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return "UNC";
        }

        var folder = ExistingFolder(path);
        try
        {
            if (File.Exists(Mounts))
            {
                return FindIn(File.ReadAllText(Mounts), Resolve(folder));
            }

            var drive = new DriveInfo(folder);
            return drive.DriveType == DriveType.Network || NetworkSystems.Contains(drive.DriveFormat)
                ? drive.DriveFormat
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system does not tell.
            return null;
        }
    }

    /// <summary>The same from a list of mounts of Linux.</summary>
    /// <param name="mounts">The lines of <c>/proc/self/mountinfo</c>.</param>
    /// <param name="folder">The folder, without symbolic links in its path.</param>
    public static string? FindIn(string mounts, string folder)
    {
        var (best, found) = ("", "");
        foreach (var line in mounts.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            // 36 35 98:0 /root /mount/point rw,noatime master:1 - ext3 /dev/root rw
            var fields = line.Split(' ');
            var end = Array.IndexOf(fields, "-");
            if (end < 5 || fields.Length <= end + 1)
            {
                continue;
            }

            var point = Unescape(fields[4]);
            // The last of several at one place covers those before it.
            if (point.Length >= best.Length && IsBelow(folder, point))
            {
                (best, found) = (point, fields[end + 1]);
            }
        }

        return NetworkSystems.Contains(found) ? found : null;
    }

    private static bool IsBelow(string folder, string point) => point == "/" || folder == point
        || (folder.StartsWith(point, StringComparison.Ordinal) && folder[point.Length] == '/');

    // Blanks and the like are octal. Few mounts have them, and the first expression of a process takes milliseconds.
    private static string Unescape(string text) => text.IndexOf('\\') < 0
        ? text
        : Regex.Replace(text, @"\\([0-7]{3})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString());

    private static string ExistingFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }

    private static string Resolve(string folder)
    {
#if NET8_0_OR_GREATER
        // From the root down, as each folder may be a link.
        var resolved = "/";
        foreach (var name in folder.Split('/').Where(name => name.Length > 0))
        {
            var next = new DirectoryInfo(Path.Combine(resolved, name));
            resolved = next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return resolved;
#else
        return folder;
#endif
    }
}
