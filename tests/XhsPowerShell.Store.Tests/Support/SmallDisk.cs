using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A disk of its own in memory, that can be filled and made read-only. Linux, as root.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int kilobytes)
    {
        Folder = Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), "xhs-disk-" + Guid.NewGuid().ToString("N"))).FullName;
        Assert.True(Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Folder));
    }

    public static bool IsPossible { get; } = TryMount();

    public string Folder { get; }

    public string File => Path.Combine(Folder, "store.db");

    public void SetReadOnly(bool isReadOnly) =>
        Assert.True(Run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", Folder));

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool TryMount()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            new SmallDisk(64).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        return process.WaitForExit(10_000) && process.ExitCode == 0;
    }
}

/// <summary>A test that needs a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiskFactAttribute : FactAttribute
{
    public DiskFactAttribute()
    {
        if (!SmallDisk.IsPossible)
        {
            Skip = "NOT RUN: a small disk can only be mounted on Linux and as root.";
            Console.WriteLine(Skip);
        }
    }
}
