using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace XhsPowerShell.TestServer.Hosting;

/// <summary>Ends the server with whoever started it, however that one ended.</summary>
internal static class Lifetime
{
    /// <summary>Completes when standard input is closed, or the parent process is gone.</summary>
    public static Task UntilNobodyNeedsUsAsync(int? parentProcessId)
        => parentProcessId is { } id ? Task.WhenAny(InputClosedAsync(), ProcessGoneAsync(id)) : InputClosedAsync();

    private static Task InputClosedAsync() => Task.Run(() =>
    {
        var input = Console.OpenStandardInput();
        var buffer = new byte[64];
        while (input.Read(buffer, 0, buffer.Length) > 0)
        {
        }
    });

    private static async Task ProcessGoneAsync(int id)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It ended before we looked.
        }
    }
}
