using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace XhsPowerShell.Cli.Output;

/// <summary>Standard output that notices when nobody reads it any more.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;

    public static TextWriter Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return Console.Out;
        }

        return new StreamWriter(OpenStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>True for the error that says that the reader has gone, as <c>head</c> does when it has seen enough.</summary>
    public static bool IsClosed(IOException error) => error.HResult == BrokenPipe;

    // The console's own stream keeps silent about a reader that has gone, and the calls that follow would be paid for in vain.
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

        // A file: this class would not move the position that the next program in a '( …; … ) > file' goes on from.
        pipe.Dispose();
        return Console.OpenStandardOutput();
    }
}
