using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>Byte order marks, charsets and compression, sound or not.</summary>
internal static class BodyEncoding
{
    static BodyEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReadOnlyMemory<byte> Apply(
        Fault fault, ReadOnlyMemory<byte> utf8, List<KeyValuePair<string, string>> headers)
    {
        var body = utf8;
        if (fault.Charset is not null)
        {
            body = Encoding.Convert(Encoding.UTF8, Encoding.GetEncoding(fault.Charset), body.ToArray());
        }

        if (fault.Bom)
        {
            var encoding = fault.Charset is null ? Encoding.UTF8 : Encoding.GetEncoding(fault.Charset);
            body = (byte[])[.. encoding.GetPreamble(), .. body.Span];
        }

        if (fault.Gzip || fault.BrokenGzip)
        {
            headers.Add(new("Content-Encoding", "gzip"));
            body = Compress(body.Span);
        }

        if (fault.BrokenGzip)
        {
            // Garbage from the middle on: the first half still unpacks.
            var broken = body.ToArray();
            broken.AsSpan(broken.Length / 2).Fill(0xFF);
            body = broken;
        }

        return body;
    }

    private static byte[] Compress(ReadOnlySpan<byte> body)
    {
        var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return output.ToArray();
    }
}
