using System.Net.Http;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Answers in the process as the service would over HTTP, without token, network or cost: made-up creators, notes and
/// quotes, the same for the same question everywhere. Host and scheme of the address do not matter.
/// </summary>
/// <param name="routes">What answers, by path.</param>
/// <param name="world">The world to answer from, for tests; null for today's.</param>
internal sealed class SandboxHandler(
    IReadOnlyDictionary<string, Func<SandboxQuery, SandboxAnswer>> routes,
        Func<SandboxWorld>? world = null) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<HttpResponseMessage>(cancellationToken)
            : Task.FromResult(Answer(request));

#if NET8_0_OR_GREATER
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Answer(request);
    }
#endif

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var query = SandboxQuery.Read(world?.Invoke() ?? SandboxWorld.Current, request.RequestUri!);
        var answer = request.Method != HttpMethod.Get ? SandboxAnswer.NotAllowed()
            : !routes.TryGetValue(request.RequestUri!.AbsolutePath, out var route) ? SandboxAnswer.NotFound()
            : SandboxErrors.Find(query) ?? route(query);
        return answer.ToResponse(request, query);
    }
}
