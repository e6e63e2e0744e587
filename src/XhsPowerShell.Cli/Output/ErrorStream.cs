namespace XhsPowerShell.Cli.Output;

/// <summary>
/// Standard error. A stream that cannot be written (a full disk, a closed descriptor) costs the message and nothing
/// else: what was paid for is still written.
/// </summary>
internal static class ErrorStream
{
    private static readonly object Gate = new();
    private static TextWriter? writer;
    private static string status = "";

    /// <summary>True when a person watches it.</summary>
    public static bool IsTerminal => !Console.IsErrorRedirected && !StandardStreams.IsClosed(2);

    public static void WriteLine(string text)
    {
        lock (Gate)
        {
            Write(Erase() + text + Environment.NewLine);
        }
    }

    /// <summary>
    /// Shows a status in the last line of the terminal instead of the one before; an empty text takes it away.
    /// </summary>
    public static void ShowStatus(string text)
    {
        lock (Gate)
        {
            if (text != status)
            {
                Write(Erase() + text);
                status = text;
            }
        }
    }

    private static string Erase()
    {
        var erase = status.Length == 0 ? "" : "\r\u001b[K";
        status = "";
        return erase;
    }

    private static void Write(string text)
    {
        try
        {
            writer ??= StandardStreams.IsClosed(2) ? TextWriter.Null : Console.Error;
            writer.Write(text);
            writer.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException
            or ObjectDisposedException or NotSupportedException)
        {
            // Nothing to say it on. The next line may get through again: a disk may have room by then.
        }
    }
}
