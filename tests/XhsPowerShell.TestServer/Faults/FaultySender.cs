using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>
/// Sends an unusual answer: through Kestrel while HTTP stays right, on the bare socket where it does not.
/// </summary>
internal static class FaultySender
{
    /// <summary>True when the whole answer left, and was sound as HTTP.</summary>
    public static async Task<bool> SendAsync(HttpContext context, Fault fault, FaultyAnswer answer)
    {
        if (fault.IsRaw)
        {
            await RawSender.SendAsync(context, fault, answer);
            // Whoever reads by Content-Length has a sound answer then, and rubbish behind it.
            return fault.LongBody;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (fault.HugeMiB is { } mebibytes)
        {
            await HugeBody.SendAsync(context, mebibytes, fault.Chunked);
            return true;
        }

        if (!fault.Chunked)
        {
            response.ContentLength = answer.Body.Length;
        }

        if (fault.SlowBody is { } slow)
        {
            await TrickleAsync(context, answer.Body, slow);
        }
        else
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }

        return true;
    }

    private static async Task TrickleAsync(HttpContext context, ReadOnlyMemory<byte> body, SlowBody slow)
    {
        for (var sent = 0; sent < body.Length; sent += slow.ChunkBytes)
        {
            var chunk = body.Slice(sent, Math.Min(slow.ChunkBytes, body.Length - sent));
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(slow.IntervalMs, context.RequestAborted);
        }
    }
}
