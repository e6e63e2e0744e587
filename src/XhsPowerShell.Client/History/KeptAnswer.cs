using System.Net.Http;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.History;

/// <summary>
/// Answers every request with the one kept answer at hand, so that the queries of the endpoints read it as they read a
/// new one. Nothing is ever sent.
/// </summary>
internal sealed class KeptAnswer : IResponseCache
{
    private ApiResponse? current;

    public bool IsLasting => false;

    /// <summary>A connection for the pipeline that leads nowhere.</summary>
    public static HttpTransport NoTransport { get; } = new(HttpClientPool.Wrap(new NoHandler()));

    /// <summary>Takes an answer out of its envelope.</summary>
    /// <returns>False for one without data: there is no object in it.</returns>
    /// <exception cref="System.IO.InvalidDataException">It is damaged.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no envelope.</exception>
    public bool TryOpen(StoredResponse stored)
    {
        var bytes = ResponseCompression.Restore(stored.Body);
        var envelope = EnvelopeReader.Read(bytes);
        current = new ApiResponse
        {
            Code = stored.Code,
            HttpStatus = stored.HttpStatus,
            RetrievedAt = stored.RetrievedAt,
            IsFromStore = true,
            Body = ResponseBody.From(bytes),
            DataRange = (envelope.DataStart, envelope.DataLength),
        };
        return envelope.DataLength > 0 && envelope.DataKind != System.Text.Json.JsonTokenType.Null;
    }

    public Task<ApiResponse?> FindOrClaimAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(current);

    public Task<XhsStoreException?> CompleteAsync(ApiRequest request, ApiResponse? response) =>
        Task.FromResult<XhsStoreException?>(null);

    public void Dispose() => current?.Dispose();

    private sealed class NoHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();
    }
}
