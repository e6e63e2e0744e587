using System.Text;
using Microsoft.Win32.SafeHandles;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Output;

/// <summary>Standard output that notices when nobody reads it any more.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;

    /// <exception cref="UsageException">It is closed; found out before anything is paid for.</exception>
    public static TextWriter Open()
    {
        if (StandardStreams.IsClosed(1))
        {
            throw new UsageException(CliText.Get("OutputClosed"));
        }

        return Console.IsOutputRedirected
            ? new StreamWriter(OpenStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
            : Console.Out;
    }

    /// <summary>The error that says that the reader has gone.</summary>
    public static IOException Closed() => new(CliText.Get("OutputClosed"), BrokenPipe);

    /// <summary>
    /// True for the error that says that the reader has gone, as <c>head</c> does when it has seen enough.
    /// </summary>
    public static bool IsClosed(IOException error) => error.HResult == BrokenPipe;

    // The console's own stream ignores that a reader has gone, and the calls that follow would be paid for in vain.
    private static Stream OpenStream()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!pipe.CanSeek)
        {
            return pipe;
        }

        // A file: this class would not move the position that the next program in a '( …; … ) > file' continues from.
        pipe.Dispose();
        return Console.OpenStandardOutput();
    }
}
