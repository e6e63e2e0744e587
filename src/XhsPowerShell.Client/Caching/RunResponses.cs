using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The final answers of one run, hundreds of thousands of them: bytes in a <see cref="SpillFile"/>, found by request.
/// </summary>
internal sealed class RunResponses(IClientLog log) : IResponseStore
{
    private readonly object gate = new();
    // 32 bits are half the memory of a longer key; each record holds its request, so a hash that two share shows.
    private readonly Dictionary<uint, uint> addresses = [];
    private readonly Dictionary<string, uint> colliding = new(StringComparer.Ordinal);
    private readonly SpillFile file = new();
    private readonly MemoryStream head = new();
    private BinaryWriter? writer;
    private bool isFull;
    private bool isClosed;

    public bool IsLasting => false;

    public ValueTask<ApiResponse?> FindAsync(ApiRequest request, CancellationToken cancellationToken) =>
        new(Find(request));

    public ValueTask<XhsStoreException?> AddAsync(ApiRequest request, ApiResponse response)
    {
        Remember(request, response);
        return default;
    }

    public void Abandon(ApiRequest request)
    {
        // Nobody else knows of it.
    }

    public ApiResponse? Find(ApiRequest request)
    {
        lock (gate)
        {
            try
            {
                if (isClosed || !addresses.TryGetValue(Hash(request), out var address))
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
    }

    /// <summary>Remembers an answer that is the same however often one asks.</summary>
    public void Remember(ApiRequest request, ApiResponse response)
    {
        lock (gate)
        {
            if (isFull || isClosed || !ResponseRecord.IsFinal(response))
            {
                return;
            }

            try
            {
                Write(request, response);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is remembered stays, what comes from now on is not.
                isFull = true;
                log.Warning(Texts.Get("AnswersNotKept"));
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            file.Dispose();
        }
    }

    private void Write(ApiRequest request, ApiResponse response)
    {
        head.SetLength(0);
        ResponseRecord.WriteHead(writer ??= new BinaryWriter(head), request, response);
        var body = response is { Failure: null, Body: { } whole } ? whole.Span : default;
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

    private static uint Hash(ApiRequest request) => (uint)StringComparer.Ordinal.GetHashCode(request.PathAndQuery);
}
