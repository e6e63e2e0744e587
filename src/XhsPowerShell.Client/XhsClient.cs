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
using XhsPowerShell.Client.Sharing;
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
    private static int hasWarnedOfLimit;

    private readonly ShareOpener? shares;

    /// <summary>Creates a client.</summary>
    /// <param name="settings">The settings; they do not change any more.</param>
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

        if (settings is { Region: XhsRegion.Sandbox, DailyCallLimit: not null }
            && Interlocked.Exchange(ref hasWarnedOfLimit, 1) == 0)
        {
            log.Warning(Texts.Get("LimitNotInSandbox"));
        }

        if (log.IsVerbose && settings is { Region: XhsRegion.Sandbox, MaxAge: { } age, Store: null }
            && age > TimeSpan.Zero)
        {
            log.Verbose(Texts.Get("MaxAgeNotInSandbox"));
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
        // Who shares has asked for the store, also in the sandbox.
        var store = settings.Store ?? (options.Share is null ? null : settings.ConfiguredStore);
        if (options.Share is not null && (store is not { File: null } || options.OpenStore is null))
        {
            throw ShareErrors.NeedsServer(store?.ToString());
        }

        if (store is { } address && options.OpenStore is { } open)
        {
            var pump = StorePumps.Rent(address.ToString(), () => open(address));
            var scope = new StoreScope(settings);
            var early = scope.IsSandbox ? null : new EarlyReservation(pump, scope, settings.DailyCallLimit);
            var stored = new StoredResponses(pump, scope, settings, usage, log, early);
            answers = stored;
            shares = options.Share is { } share ? new ShareOpener(pump, scope, share, stored) : null;
            marks = new StoreMarks(pump, scope);
            if (early is not null)
            {
                limits.Add(new DailyCallLimit(pump, scope, settings.DailyCallLimit, early));
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

    /// <summary>
    /// How far the share is: what was known last, without a round trip. Null without a share, and before a runner was
    /// created.
    /// </summary>
    public ShareProgress? ShareProgress => shares?.Session?.Progress;

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
    public void Dispose()
    {
        Pipeline.Cancel();
        shares?.Session?.Leave();
        Pipeline.Dispose();
    }

    /// <summary>Creates a runner for queries of one type.</summary>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <exception cref="InvalidOperationException">The client has a share, which needs an endpoint.</exception>
    public OrderedQueryRunner<T> CreateRunner<T>(IQuerySink<T> sink, bool withJson = false)
        where T : class => shares is null
        ? new(Pipeline, sink, withJson)
        : throw new InvalidOperationException("A share needs the endpoint.");

    /// <summary>
    /// Creates a runner for queries of one endpoint. With a share, it emits those inputs that no other worker emits,
    /// and those that others have brought and nobody has claimed.
    /// </summary>
    /// <param name="options">Parameters and limits, the same for all inputs; null for none.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <exception cref="XhsStoreException">The share cannot be opened, or its name stands for another endpoint, other
    /// parameters or another address: nothing was sent.</exception>
    public OrderedQueryRunner<T> CreateRunner<T>(
        Endpoint<T> endpoint, QueryOptions? options, IQuerySink<T> sink, bool withJson = false)
        where T : class
    {
        _ = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
        if (shares is null)
        {
            return CreateRunner(sink, withJson);
        }

        var given = options ?? new QueryOptions();
        Pipeline.NeedsStore = true;
        return new SharedQueryRunner<T>(
            Pipeline, sink, withJson, shares.Open(endpoint.Path, given), endpoint.Path,
            input => endpoint.ParseQuery(input.Length == 0 ? null : input, given));
    }

    /// <summary>Requests any endpoint once.</summary>
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
