namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// Retries file operations. On Windows a file that another process (a second Set-XhsConfig, a virus scanner) has open
/// for a moment cannot be replaced or read. Other systems do not lock files, and the first error counts there.
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
