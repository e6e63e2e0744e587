using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client;

/// <summary>
/// Asks the service with one snapshot of the settings, for one cmdlet or command. Safe to use from several threads.
/// </summary>
public sealed class XhsClient : IDisposable
{
    private static readonly Lazy<HttpClient> Sandbox = new(() => HttpClientPool.Wrap(new SandboxHandler(EndpointList.SandboxRoutes)));
    private static TokenProof? proof;
    private static int hasWarned;

    private readonly EffectiveSettings settings;
    private readonly CancellationTokenSource cancellation = new();
    private readonly TimeProvider time;
    private readonly ConcurrencyLimiter window;
    private readonly RequestSender exchange;
    private readonly ResponseCache? cache;
    private readonly ClientCounts counts = new();
    private readonly Func<ApiRequest, Task<AttemptResult>> ask;
    private XhsApiException? terminal;

    /// <summary>Creates a client.</summary>
    /// <param name="settings">What to ask with; does not change any more.</param>
    /// <param name="log">Where to say what happens.</param>
    /// <param name="rememberAnswers">True to ask a question that comes again only once.</param>
    /// <param name="time">The clock; tests bring their own.</param>
    /// <exception cref="XhsConfigException">The address is a plain http one that nobody allowed.</exception>
    public XhsClient(EffectiveSettings settings, IClientLog log, bool rememberAnswers = false, TimeProvider? time = null)
    {
        this.time = time ??= TimeProvider.System;
        if (TransportPolicy.Check(settings) is { } warning && Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            log.Warning(warning);
        }

        this.settings = settings;
        Log = log;
        window = new ConcurrencyLimiter(settings.ThrottleLimit, time, Volatile.Read(ref proof)?.IsFor(settings) == true);
        exchange = new RequestSender(HttpFor(settings, HttpClientPool.Blocks(settings)), settings, log, time);
        cache = rememberAnswers ? new ResponseCache() : null;
        ask = AskAsync;
    }

    /// <summary>Where this client says what happens.</summary>
    public IClientLog Log { get; }

    /// <summary>How many requests at once at the most (count).</summary>
    public int ThrottleLimit => settings.ThrottleLimit;

    /// <summary>True when whoever asks waits on its own thread, because there is one request at a time.</summary>
    public bool Blocks => exchange.Blocks;

    /// <summary>What this client has done so far.</summary>
    public ClientCounts Counts => counts;

    /// <summary>How many requests are under way now (count).</summary>
    public int InFlight => window.InFlight;

    /// <summary>The error that ended all asking, or null. No request is sent after it, and those under way are cancelled.</summary>
    public XhsApiException? TerminalError => Volatile.Read(ref terminal);

    /// <summary>Ends every wait and request; what is under way throws <see cref="OperationCanceledException"/>.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <summary>Ends every wait and request, and forgets the answers.</summary>
    public void Dispose()
    {
        cancellation.Cancel();
        cache?.Dispose();
    }

    /// <summary>Asks one question, again where that may help.</summary>
    /// <param name="request">The question.</param>
    /// <returns>The answer; the caller disposes it.</returns>
    /// <exception cref="XhsApiException">The question has no answer.</exception>
    /// <exception cref="OperationCanceledException">Another question ended all asking, or <see cref="Cancel"/> was called.</exception>
    internal async Task<ApiResponse> SendAsync(ApiRequest request)
    {
        if (settings.Token is null && settings.Region != XhsRegion.Sandbox)
        {
            throw End(ApiErrorFactory.Create(ErrorCatalog.TokenMissing, request));
        }

        cancellation.Token.ThrowIfCancellationRequested();
        var attempt = await (cache?.GetOrAskAsync(request, ask) ?? ask(request)).ConfigureAwait(false);
        if (attempt.Response is { } answer)
        {
            return answer;
        }

        var error = ApiErrorFactory.Create(attempt.Failure!, request, attempt, attempt.Attempts);
        throw error.IsTerminating ? End(error) : error;
    }

    /// <summary>Asks any endpoint.</summary>
    /// <param name="request">The question.</param>
    /// <param name="asText">True for the JSON text of <c>data</c> exactly as it arrived.</param>
    /// <returns>
    /// The text; or <c>data</c> as plain objects: <see cref="JsonMembers"/>, lists of object, text, long, decimal, double, bool, null.
    /// </returns>
    /// <exception cref="XhsApiException">The question has no answer.</exception>
    /// <exception cref="OperationCanceledException">The client was cancelled.</exception>
    public async Task<object?> InvokeAsync(ApiRequest request, bool asText)
    {
        using var answer = await SendAsync(request).ConfigureAwait(false);
        try
        {
            return asText ? Utf8Text.Create(answer.Data) : JsonTree.Read(answer.Data);
        }
        catch (JsonException exception)
        {
            throw Unreadable(request, answer, "data is not readable", exception);
        }
    }

    /// <summary>The error for an answer with <c>code</c> 0 that is not what was asked for.</summary>
    internal XhsApiException Unreadable(ApiRequest request, ApiResponse answer, string detail, JsonException? cause = null)
    {
        CountFailure(request);
        return ApiErrorFactory.Unreadable(request, answer, detail, cause is null ? null : UnreadableJson.At(cause));
    }

    /// <summary>Measures the free <c>/ping</c> once, without token and without retrying.</summary>
    /// <param name="settings">Which address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The HTTP status.</returns>
    /// <exception cref="HttpRequestException">No connection.</exception>
    /// <exception cref="OperationCanceledException">No answer in time, or cancelled.</exception>
    public static async Task<int> PingAsync(EffectiveSettings settings, CancellationToken cancellationToken)
    {
        TransportPolicy.Check(settings);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        using var message = HttpClientPool.Message(new ApiRequest(EndpointList.PingPath).ToUri(settings.BaseUri, null));
        using var response = await HttpFor(settings, blocks: false)
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
        using var body = await ResponseBody.ReadAsync(response, blocks: false, limit.Token).ConfigureAwait(false);
        return (int)response.StatusCode;
    }

    private static HttpClient HttpFor(EffectiveSettings settings, bool blocks) =>
        settings.Region == XhsRegion.Sandbox ? Sandbox.Value : HttpClientPool.Get(settings, blocks);

    private async Task<AttemptResult> AskAsync(ApiRequest request)
    {
        var call = new Call(this, request);
        var attempt = await call.FirstAttemptAsync(cancellation.Token).ConfigureAwait(false);
        if (attempt.IsRetried)
        {
            attempt = await RetryAsync(call).ConfigureAwait(false);
        }

        if (attempt.Failure is not null)
        {
            CountFailure(request);
        }

        return attempt;
    }

    /// <summary>Goes on after a first attempt that failed. Polly comes in here only: most calls never need it.</summary>
    private async ValueTask<AttemptResult> RetryAsync(Call call)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation.Token);
        try
        {
            if (Log.IsVerbose)
            {
                context.Properties.Set(RetryPolicy.BeforeWait, call.BeforeWait);
            }

            return await RetryPolicy.For(settings, time).ExecuteAsync(
                static (context, call) => call.NextOutcomeAsync(context.CancellationToken), context, call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private void CountFailure(ApiRequest request)
    {
        counts.Failure();
        UsageRecorder.For(request.Endpoint).Failure();
    }

    private XhsApiException End(XhsApiException error)
    {
        if (Interlocked.CompareExchange(ref terminal, error, null) is null)
        {
            cancellation.Cancel();
        }

        return error;
    }

    private sealed class Call(XhsClient client, ApiRequest request)
    {
        private AttemptResult? first;

        public int Attempts { get; private set; }

        public void BeforeWait(TimeSpan wait) => client.Log.Verbose(
            FormattableString.Invariant($"Waiting {wait.TotalSeconds:0.###} s before attempt {Attempts + 1} of GET {request}"));

        public async ValueTask<AttemptResult> FirstAttemptAsync(CancellationToken cancellationToken) =>
            first = await NextAttemptAsync(cancellationToken).ConfigureAwait(false);

        /// <summary>What the retrying looks at: the first attempt, which is over, and then new ones.</summary>
        public ValueTask<AttemptResult> NextOutcomeAsync(CancellationToken cancellationToken) =>
            Interlocked.Exchange(ref first, null) is { } known
                ? new ValueTask<AttemptResult>(known)
                : NextAttemptAsync(cancellationToken);

        private async ValueTask<AttemptResult> NextAttemptAsync(CancellationToken cancellationToken)
        {
            var place = await client.window.EnterAsync(cancellationToken).ConfigureAwait(false);
            AttemptResult? attempt = null;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                client.counts.Request();
                if (++Attempts > 1)
                {
                    client.counts.Retry();
                    UsageRecorder.For(request.Endpoint).Retry();
                }

                attempt = await client.exchange.RunAsync(request, Attempts, cancellationToken).ConfigureAwait(false);
                attempt.Attempts = Attempts;
                if (attempt.IsBilled)
                {
                    client.counts.Bill();
                }

                if (attempt.Failure is { IsTerminating: true } failure)
                {
                    // Before the place is given back: who waits for it would send one more request in vain.
                    client.End(ApiErrorFactory.Create(failure, request, attempt, Attempts));
                }

                return attempt;
            }
            finally
            {
                // A wait that this question does not take is none for the others either.
                client.window.Leave(place, Outcome(attempt), attempt is { IsRetried: true } ? attempt.RetryAfter : null);
            }
        }

        private LimiterSignal Outcome(AttemptResult? attempt)
        {
            if (attempt?.Failure == ErrorCatalog.RateLimited)
            {
                return LimiterSignal.Refused;
            }

            if (attempt?.Code is null || attempt.Failure is { IsTerminating: true })
            {
                return LimiterSignal.None;
            }

            if (Volatile.Read(ref proof)?.IsFor(client.settings) != true)
            {
                Volatile.Write(ref proof, new TokenProof(client.settings.BaseUri, client.settings.Token));
            }

            return LimiterSignal.Answered;
        }
    }

    /// <summary>The token that last got an answer: a later cmdlet need not try it out with a single request first.</summary>
    private sealed class TokenProof(Uri baseUri, string? token)
    {
        public bool IsFor(EffectiveSettings settings) => settings.Token == token && settings.BaseUri == baseUri;
    }
}
