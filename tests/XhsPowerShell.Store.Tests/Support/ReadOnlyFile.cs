using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>Makes a file read-only, also for root.</summary>
internal sealed class ReadOnlyFile : IDisposable
{
    private readonly string path;

    public ReadOnlyFile(string path)
    {
        this.path = path;
        File.SetAttributes(path, FileAttributes.ReadOnly);
        if (CanWrite(path))
        {
            Change("+i");
        }
    }

    public static bool IsPossible { get; } = Try();

    public void Dispose()
    {
        Change("-i");
        File.SetAttributes(path, FileAttributes.Normal);
    }

    private static bool Try()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = new ReadOnlyFile(path);
            return !CanWrite(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool CanWrite(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Change(string attribute)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("chattr", [attribute, path]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit(10_000);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program: found out by trying to write.
        }
    }
}

/// <summary>A test that needs a read-only file.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadOnlyFileFactAttribute : FactAttribute
{
    public ReadOnlyFileFactAttribute()
    {
        if (!ReadOnlyFile.IsPossible)
        {
            Skip = "NOT RUN: this user can write to every file here.";
            Console.WriteLine(Skip);
        }
    }
}
