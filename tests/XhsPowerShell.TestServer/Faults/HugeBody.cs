using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>A success whose JSON is valid and of exactly so many MiB, never held in memory.</summary>
internal static class HugeBody
{
    private const int MiB = 1024 * 1024;

    public static async Task SendAsync(HttpContext context, int mebibytes, bool chunked)
    {
        var start = "{\"code\":0,\"data\":{\"padding\":\""u8.ToArray();
        var end = "\"}}"u8.ToArray();
        var padding = new byte[64 * 1024];
        Array.Fill(padding, (byte)'x');
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        var left = (long)mebibytes * MiB;
        if (!chunked)
        {
            response.ContentLength = left;
        }

        await response.Body.WriteAsync(start, context.RequestAborted);
        for (left -= start.Length + end.Length; left > 0; left -= padding.Length)
        {
            await response.Body.WriteAsync(
                padding.AsMemory(0, (int)Math.Min(left, padding.Length)), context.RequestAborted);
        }

        await response.Body.WriteAsync(end, context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
    }
}
