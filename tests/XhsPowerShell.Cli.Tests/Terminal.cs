using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A terminal of Linux that nobody sits at: what a program writes to it can be read.</summary>
internal sealed class Terminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;
    private readonly SafeFileHandle master;

    public Terminal()
    {
        master = new SafeFileHandle(posix_openpt(ReadWrite | NoControllingTerminal), ownsHandle: true);
        var name = new byte[64];
        if (master.IsInvalid || grantpt(master) != 0 || unlockpt(master) != 0
            || ptsname_r(master, name, name.Length) != 0)
        {
            throw new IOException("There is no terminal: error " + Marshal.GetLastPInvokeError() + ".");
        }

        Path = Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0));
    }

    /// <summary>Why the tests cannot have a terminal here; null when they can.</summary>
    public static string? Obstacle => OperatingSystem.IsLinux() ? null : "Terminals are opened the way of Linux.";

    /// <summary>The device that a program writes to.</summary>
    public string Path { get; }

    /// <summary>Reads until the last program has closed the terminal.</summary>
    public Task<string> ReadToEndAsync() => Task.Factory.StartNew(
        () =>
        {
            var text = new MemoryStream();
            var buffer = new byte[4096];
            // A terminal without programs is an error, and the end.
            while (read(master, buffer, buffer.Length) is var count and > 0)
            {
                text.Write(buffer, 0, (int)count);
            }

            return Encoding.UTF8.GetString(text.ToArray());
        },
        TaskCreationOptions.LongRunning);

    /// <summary>Types something.</summary>
    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (write(master, bytes, bytes.Length) != bytes.Length)
        {
            throw new IOException("The terminal took nothing: error " + Marshal.GetLastPInvokeError() + ".");
        }
    }

    public void Dispose() => master.Dispose();

#pragma warning disable SYSLIB1054, CA2101, IDE1006
    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(SafeFileHandle terminal);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(SafeFileHandle terminal);

    [DllImport("libc", SetLastError = true)]
    private static extern int ptsname_r(SafeFileHandle terminal, byte[] name, nint length);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(SafeFileHandle terminal, byte[] buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(SafeFileHandle terminal, byte[] buffer, nint count);
#pragma warning restore SYSLIB1054, CA2101, IDE1006
}
