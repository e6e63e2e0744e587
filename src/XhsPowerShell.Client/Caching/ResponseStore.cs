using System;
using System.Collections.Generic;
using System.IO;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The answers to hundreds of thousands of requests: bytes in a <see cref="SpillFile"/>, found by request.
/// </summary>
internal sealed class ResponseStore : IDisposable
{
    // 32 bits are half the memory of a longer key; each record holds its request, so a hash that two share shows.
    private readonly Dictionary<uint, uint> addresses = [];
    private readonly Dictionary<string, uint> colliding = new(StringComparer.Ordinal);
    private readonly SpillFile file = new();
    private readonly MemoryStream head = new();
    private readonly BinaryWriter writer;

    public ResponseStore() => writer = new BinaryWriter(head);

    /// <exception cref="IOException">There is no room left, or no folder for temporary files.</exception>
    /// <exception cref="UnauthorizedAccessException">That folder is not writable.</exception>
    public void Add(ApiRequest request, ApiResponse response)
    {
        head.SetLength(0);
        ResponseRecord.WriteHead(writer, request, response);
        var body = response.Body is { } whole ? whole.Span : default;
        var address = file.Add(head.GetBuffer().AsSpan(0, (int)head.Length), body);
        if (addresses.ContainsKey(Hash(request)))
        {
            colliding[request.PathAndQuery] = address;
        }
        else
        {
            addresses.Add(Hash(request), address);
        }
    }

    /// <summary>Returns what a request came to, or null when that is not known.</summary>
    public ApiResponse? Find(ApiRequest request)
    {
        try
        {
            if (!addresses.TryGetValue(Hash(request), out var address))
            {
                return null;
            }

            return ResponseRecord.Read(file.Read(address), request)
                ?? (colliding.TryGetValue(request.PathAndQuery, out address)
                    ? ResponseRecord.Read(file.Read(address), request)
                    : null);
        }
        catch (IOException)
        {
            // The file cannot be read: better to send the request again than to leave the input without an answer.
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    private static uint Hash(ApiRequest request) => (uint)StringComparer.Ordinal.GetHashCode(request.PathAndQuery);
}
