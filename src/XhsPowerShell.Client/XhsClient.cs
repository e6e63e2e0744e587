using System.Net.Http;
using System.Text.Json;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client;

/// <summary>
/// Requests data from the service with one snapshot of the settings, for one cmdlet or command. Safe to use from
/// several threads.
/// </summary>
public sealed class XhsClient : IDisposable
{
    private static readonly Lazy<HttpClient> Sandbox =
        new(static () => HttpClientPool.Wrap(new SandboxHandler(EndpointList.SandboxRoutes)));
    private static int hasWarned;

    /// <summary>Creates a client.</summary>
    /// <param name="settings">The settings; they do not change any more.</param>
    /// <param name="log">Where messages go.</param>
    /// <param name="options">Limits, store, clock; null for none.</param>
    /// <exception cref="XhsConfigException">The address is plain http and that was not allowed.</exception>
    /// <exception cref="XhsStoreException">The store cannot be opened: nothing was sent.</exception>
    public XhsClient(EffectiveSettings settings, IClientLog log, ClientOptions? options = null)
    {
        _ = settings ?? throw new ArgumentNullException(nameof(settings));
        _ = log ?? throw new ArgumentNullException(nameof(log));
        if (TransportPolicy.Check(settings) is { } warning && Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            log.Warning(warning);
        }

        options ??= new ClientOptions();
        var usage = new UsageRecorder();
        var limits = new List<ICallLimit>();
        if (options.MaxCalls is { } maximum)
        {
            limits.Add(new CallBudget(maximum));
        }

        IResponseStore? answers = null;
        IListMarks? marks = null;
        ISharedPace? pace = null;
        if (settings.Store is { } address && options.OpenStore is { } open)
        {
            var pump = StorePumps.Rent(address.ToString(), () => open(address));
            var scope = new StoreScope(settings);
            answers = new StoredResponses(pump, scope, settings, usage, log);
            marks = new StoreMarks(pump, scope);
            if (!scope.IsSandbox)
            {
                limits.Add(new DailyCallLimit(pump, scope, settings.DailyCallLimit));
                pace = pump.IsShared ? new StorePace(pump, scope, settings.Token) : null;
            }
        }
        else if (options.RememberAnswers)
        {
            answers = new RunResponses(log);
        }

        Pipeline = new RequestPipeline(
            settings, CreateTransport(settings), log, usage, answers is null ? null : new ResponseCache(answers),
            marks, limits, options.Time ?? TimeProvider.System, pace);
    }

    /// <summary>What this client has done so far.</summary>
    public UsageRecorder Usage => Pipeline.Usage;

    /// <summary>How many requests are under way now (count).</summary>
    public int InFlight => Pipeline.InFlight;

    /// <summary>The error after which nothing new is sent, or null. What is under way finishes.</summary>
    public XhsApiException? TerminalError => Pipeline.TerminalError;

    internal RequestPipeline Pipeline { get; }

    /// <summary>
    /// Ends every wait and request at once; what is under way throws <see cref="OperationCanceledException"/>.
    /// </summary>
    public void Cancel() => Pipeline.Cancel();

    /// <summary>
    /// Sends nothing new. An answer that arrives within the grace period is still delivered: it was paid for.
    /// </summary>
    /// <param name="grace">How long requests that are under way may take to finish.</param>
    public void Stop(TimeSpan grace) => Pipeline.Stop(grace);

    /// <summary>
    /// With a store, completes when what is under way is answered and kept; without one, at once. Comes after
    /// <see cref="Cancel"/> or <see cref="Stop"/>, which send nothing new.
    /// </summary>
    /// <returns>The end of the requests, each of which has a timeout.</returns>
    public Task FinishAsync() => Pipeline.FinishAsync();

    /// <summary>Ends every wait and request at once, and forgets the answers.</summary>
    public void Dispose() => Pipeline.Dispose();

    /// <summary>Creates a runner for queries of one type.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="sink">Where objects and errors go.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <returns>The runner.</returns>
    public OrderedQueryRunner<T> CreateRunner<T>(IQuerySink<T> sink, bool withJson = false)
        where T : class => new(Pipeline, sink, withJson);

    /// <summary>Requests any endpoint once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="asText">True for the JSON text of <c>data</c> exactly as it arrived.</param>
    /// <returns>
    /// The text; or <c>data</c> as plain objects: <see cref="JsonMembers"/>, lists of object, text, long, decimal,
    /// double, bool, null.
    /// </returns>
    /// <exception cref="XhsApiException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">The client was cancelled.</exception>
    public async Task<object?> InvokeAsync(ApiRequest request, bool asText)
    {
        using var response = await Pipeline.SendAsync(request).ConfigureAwait(false);
        try
        {
            return asText ? Utf8Text.Create(response.Data) : JsonTree.Read(response.Data);
        }
        catch (JsonException exception)
        {
            throw Pipeline.Unreadable(request, response, Texts.Get("DetailDataUnreadable"), exception);
        }
    }

    /// <summary>The sandbox or the network, as the region says.</summary>
    internal static HttpTransport CreateTransport(EffectiveSettings settings) =>
        settings.Region == XhsRegion.Sandbox ? new HttpTransport(Sandbox.Value) : new HttpTransport(settings);
}
