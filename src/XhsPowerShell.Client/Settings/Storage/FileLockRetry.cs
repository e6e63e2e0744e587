using System;
using System.IO;
using System.Threading;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// On Windows a file that another process has open for a moment (a second Set-XhsConfig, a virus scanner) cannot be
/// replaced or read: a few short waits get past it. Elsewhere nothing of the kind exists, and the first error counts.
/// </summary>
internal static class FileLockRetry
{
    private const int Attempts = 10;

    public static T Run<T>(Func<T> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return action();
            }
            catch (Exception e) when (attempt < Attempts && MayPass(e))
            {
                Thread.Sleep(10 * attempt);
            }
        }
    }

    private static bool MayPass(Exception e)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            return false;
        }
#endif
        return e is UnauthorizedAccessException
            or (IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException));
    }
}
