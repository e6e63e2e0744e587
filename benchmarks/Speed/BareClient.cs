using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

/// <summary>
/// What the module is measured against: HttpClient, keep-alive, the same bytes, and nothing made of them.
/// </summary>
public static class BareClient
{
    private static readonly HttpClient Http = new HttpClient(new SocketsHttpHandler());

    /// <summary>One after another; the caller waits for each, as a pipeline does.</summary>
    /// <returns>Bytes.</returns>
    public static long Read(string[] addresses)
    {
        long bytes = 0;
        foreach (var address in addresses)
        {
            bytes += Http.GetByteArrayAsync(address).GetAwaiter().GetResult().Length;
        }

        return bytes;
    }

    /// <summary>Up to <paramref name="limit"/> at once.</summary>
    /// <returns>Bytes.</returns>
    public static long ReadMany(string[] addresses, int limit)
    {
        long bytes = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = limit };
        Parallel.ForEachAsync(addresses, options, async (address, token) =>
            Interlocked.Add(ref bytes, (await Http.GetByteArrayAsync(address, token)).Length)).GetAwaiter().GetResult();
        return bytes;
    }
}
