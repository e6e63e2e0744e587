using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace XhsPowerShell.TestServer.Proxy;

/// <summary>The head of a request to a proxy: absolute form, or CONNECT.</summary>
internal sealed class ProxyRequest
{
    private readonly string[] headers;

    private ProxyRequest(string method, string target, string[] headers)
    {
        Method = method;
        Target = target;
        this.headers = headers;
        IsConnect = method == "CONNECT";
        Address = new Uri(IsConnect ? "https://" + target : target);
    }

    public string Method { get; }

    /// <summary>As it came: the whole URL, or host and port.</summary>
    public string Target { get; }

    public bool IsConnect { get; }

    public Uri Address { get; }

    /// <summary><c>user:password</c>, when Basic credentials came.</summary>
    public string? Credentials => headers.FirstOrDefault(
        h => h.StartsWith("Proxy-Authorization: Basic ", StringComparison.OrdinalIgnoreCase)) is { } header
        ? Encoding.UTF8.GetString(
            Convert.FromBase64String(header["Proxy-Authorization: Basic ".Length..].Trim())) : null;

    /// <summary>The head for the server behind: origin form, without what was meant for the proxy.</summary>
    public byte[] OriginHead()
    {
        var kept = headers.Where(h => !h.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase)
            && !h.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase));
        // One request a connection: then the end of the answer is the end of the stream.
        IEnumerable<string> lines =
            [$"{Method} {Address.PathAndQuery} HTTP/1.1", .. kept, "Connection: close", string.Empty, string.Empty];
        return Encoding.Latin1.GetBytes(string.Join("\r\n", lines));
    }

    /// <summary>Null when the client closed instead of asking.</summary>
    public static async Task<ProxyRequest?> ReadAsync(PipeReader input)
    {
        while (true)
        {
            var read = await input.ReadAsync();
            if (Parse(read.Buffer, out var end) is { } request)
            {
                input.AdvanceTo(end);
                return request;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    private static ProxyRequest? Parse(in ReadOnlySequence<byte> bytes, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(bytes);
        var complete = reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8);
        end = reader.Position;
        if (!complete)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        var first = lines[0].Split(' ');
        return new ProxyRequest(first[0], first[1], lines[1..]);
    }
}
