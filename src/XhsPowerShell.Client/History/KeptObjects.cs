using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.History;

/// <summary>
/// Reads the objects of kept answers through the endpoints that they came from. Costs nothing, and needs no token.
/// </summary>
internal sealed class KeptObjects : IDisposable
{
    private static readonly Dictionary<string, Endpoint> Endpoints =
        EndpointList.Requested.ToDictionary(static endpoint => endpoint.Path, StringComparer.Ordinal);

    private readonly KeptAnswer answer = new();
    private readonly RequestPipeline pipeline;

    public KeptObjects() => pipeline = new RequestPipeline(
        new EffectiveSettings { Region = XhsRegion.Sandbox }, KeptAnswer.NoTransport, new SilentLog(),
        UsageRecorder.Uncounted, answer, null, [], TimeProvider.System);

    /// <summary>The paths of the answers that can be read.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Endpoints.Keys];

    /// <summary>Reads one answer: an object, the items of a page, or nothing.</summary>
    /// <exception cref="System.IO.InvalidDataException">It is damaged.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no envelope.</exception>
    /// <exception cref="XhsApiException">It is not what the endpoint returns.</exception>
    public IReadOnlyList<object> Read(StoredResponse stored) =>
        stored.Code == 0 && Endpoints.TryGetValue(stored.Endpoint, out var endpoint) && answer.TryOpen(stored)
            ? endpoint.Accept(new Reading(pipeline, stored))
            : [];

    public void Dispose() => pipeline.Dispose();

    private sealed class Reading(RequestPipeline pipeline, StoredResponse stored)
        : IEndpointVisitor<IReadOnlyList<object>>
    {
        public IReadOnlyList<object> Visit<T>(Endpoint<T> endpoint)
            where T : class
        {
            var query = KeptRequest.ToQuery(endpoint, stored);
            // Never waits: the answer is there.
            var items = query.NextPageAsync(pipeline).GetAwaiter().GetResult();
            return [.. items.Select(item => Mark(item.Value))];
        }

        private object Mark(object value)
        {
            if (stored.Scope == StoreScope.SandboxName && value is XhsObject made)
            {
                made.IsSandbox = true;
            }

            return value;
        }
    }

    // How the list ended when it was asked for is no news.
    private sealed class SilentLog : IClientLog
    {
        public bool IsVerbose => false;

        public void Verbose(string text)
        {
        }

        public void Warning(string text)
        {
        }
    }
}
