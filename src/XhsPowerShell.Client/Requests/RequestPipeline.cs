using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// The way of every request: cache or store, limits, sending, retries, keeping. Ends for good at the first terminating
/// error: nothing new is sent then, and what is under way finishes. Safe to use from several threads.
/// </summary>
public sealed class RequestPipeline : IDisposable
{
    private readonly EffectiveSettings settings;
    private readonly IResponseCache? cache;
    private readonly IListMarks? marks;
    private readonly CallLimits limits;
    private readonly ISharedPace? pace;
    private readonly ConcurrencyLimiter limiter;
    private readonly AttemptSender sender;
    private readonly RetryPolicy retries;
    private readonly RunState state = new();
    private readonly KeptRequests kept;

    internal RequestPipeline(
        EffectiveSettings settings, HttpTransport transport, IClientLog log, UsageRecorder usage,
        IResponseCache? cache, IListMarks? marks, IReadOnlyList<ICallLimit> limits, TimeProvider time,
        ISharedPace? pace = null)
    {
        this.settings = settings;
        kept = new KeptRequests(state);
        this.cache = cache;
        this.marks = marks;
        this.limits = new CallLimits(limits);
        Log = log;
        Usage = usage;
        limiter = new ConcurrencyLimiter(settings.ThrottleLimit, time, TokenProof.IsProven(settings));
        sender = new AttemptSender(
            settings, limiter, this.limits, new RequestSender(transport, settings, usage, log, time), state, usage,
            pace, IsLasting);
        retries = new RetryPolicy(settings, log, time);
        this.pace = pace;
        pace?.Listen(limiter.PauseShared);
    }

    /// <summary>Where messages go.</summary>
    public IClientLog Log { get; }

    /// <summary>How many requests may be under way at once (count).</summary>
    public int ThrottleLimit => settings.ThrottleLimit;

    /// <summary>True when all answers are made up.</summary>
    public bool IsSandbox => settings.Region == XhsRegion.Sandbox;

    /// <summary>What this pipeline has done so far.</summary>
    public UsageRecorder Usage { get; }

    /// <summary>How many requests are under way now (count).</summary>
    public int InFlight => limiter.InFlight;

    /// <summary>The error after which nothing new is sent, or null.</summary>
    public XhsApiException? TerminalError => state.TerminalError;

    /// <summary>
    /// What became of requests that may have been billed and were not sent again, because the run ended.
    /// </summary>
    internal IReadOnlyCollection<(ApiRequest Request, XhsApiException Error)> Unfinished => state.Unfinished;

    /// <summary>
    /// True when nothing is to be sent any more once the store cannot be written: others depend on what it says.
    /// </summary>
    internal bool NeedsStore { get; set; }

    /// <summary>Cancelled when nothing new is to be sent.</summary>
    internal CancellationToken Closing => state.Closing;

    private bool IsLasting => cache is { IsLasting: true };

    /// <summary>
    /// Ends every wait and request at once; what is under way throws <see cref="OperationCanceledException"/>. With a
    /// store, requests that are under way finish without anybody waiting for them, and are kept.
    /// </summary>
    public void Cancel() => state.Cancel();

    /// <summary>Sends nothing new, and waits for what is under way no longer than the grace period.</summary>
    public void Stop(TimeSpan grace) => state.Stop(grace);

    /// <summary>With a store, completes when what is under way is answered and kept; without one, at once.</summary>
    public Task FinishAsync() => kept.FinishAsync();

    /// <summary>Ends every wait and request at once, and forgets the answers of the run.</summary>
    public void Dispose()
    {
        Cancel();
        pace?.Close();
        cache?.Dispose();
    }

    /// <summary>Returns the answer to a request, with retries where they may help.</summary>
    /// <returns>A success; the caller disposes it.</returns>
    /// <exception cref="XhsApiException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">It was not sent because of a terminating error, or it was
    /// cancelled.</exception>
    internal async Task<ApiResponse> SendAsync(ApiRequest request)
    {
        state.Closing.ThrowIfCancellationRequested();
        ApiResponse response;
        try
        {
            response = cache is null
                ? await SendWithRetriesAsync(request).ConfigureAwait(false)
                : await cache.FindOrClaimAsync(request, state.Closing).ConfigureAwait(false) ?? await (IsLasting
                    ? Waiting.ForAsync(FinishAlwaysAsync(cache, request), state.Cancelled)
                    : SendAndKeepAsync(cache, request)).ConfigureAwait(false);
        }
        catch (XhsStoreException exception)
        {
            // Taking a store that cannot be read for empty would pay again for everything.
            throw state.Close(ApiErrorFactory.StoreFailed(request, exception));
        }

        if (response.Failure is not { } failure)
        {
            return response;
        }

        response.Dispose();
        throw ApiErrorFactory.Create(failure, request, response);
    }

    /// <summary>The error for a success whose data is not what was asked for.</summary>
    internal XhsApiException Unreadable(
        ApiRequest request, ApiResponse response, string detail, JsonException? cause = null)
    {
        RecordFailure(request);
        return ApiErrorFactory.Unreadable(request, response, detail, cause is null ? null : UnreadableJson.At(cause));
    }

    /// <summary>Sends nothing new, because what the run needs of the store cannot be had.</summary>
    internal void Close(string endpoint, XhsStoreException exception) =>
        state.Close(ApiErrorFactory.StoreFailed(new ApiRequest(endpoint), exception));

    /// <summary>Reads where the last complete run of a list ended; null when there was none.</summary>
    internal async Task<IReadOnlyList<string>?> ReadMarkAsync(ApiRequest first, string subject)
    {
        try
        {
            return marks is null
                ? throw new XhsStoreException("StoreInvalid", Texts.Get("SinceLastNeedsStore"))
                : await marks.ReadAsync(first.Endpoint, subject).ConfigureAwait(false);
        }
        catch (XhsStoreException exception)
        {
            throw state.Close(ApiErrorFactory.StoreFailed(first, exception));
        }
    }

    /// <summary>Keeps where this run of a list ended.</summary>
    internal async Task MoveMarkAsync(ApiRequest request, string subject, IReadOnlyList<string> entries)
    {
        try
        {
            await (marks?.MoveAsync(request.Endpoint, subject, entries) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (XhsStoreException exception)
        {
            Log.Warning(Texts.Get("MarkNotMoved", subject, exception.Message));
        }
    }

    private Task<ApiResponse> FinishAlwaysAsync(IResponseCache keeper, ApiRequest request)
    {
        kept.Enter();
        // One request at a time may keep its thread until it is answered, and this thread may leave before.
        return ThrottleLimit > 1
            ? FinishAsync()
            : Task.Factory.StartNew(
                FinishAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

        async Task<ApiResponse> FinishAsync()
        {
            try
            {
                return await SendAndKeepAsync(keeper, request).ConfigureAwait(false);
            }
            finally
            {
                kept.Leave();
            }
        }
    }

    private async Task<ApiResponse> SendAndKeepAsync(IResponseCache keeper, ApiRequest request)
    {
        ApiResponse? response = null;
        try
        {
            response = await SendWithRetriesAsync(request).ConfigureAwait(false);
        }
        finally
        {
            if (await keeper.CompleteAsync(request, response).ConfigureAwait(false) is { } problem
                && (NeedsStore || limits.NeedStore))
            {
                // Nobody knows any more what may still be spent.
                state.Close(ApiErrorFactory.StoreFailed(request, problem));
            }
        }

        return response;
    }

    private async Task<ApiResponse> SendWithRetriesAsync(ApiRequest request)
    {
        if (settings.Token is null && settings.Region != XhsRegion.Sandbox)
        {
            throw state.Close(ApiErrorFactory.Create(ErrorCatalog.TokenMissing, request));
        }

        var response = await sender.SendAsync(request, attempt: 1).ConfigureAwait(false);
        if (response.IsRetryable)
        {
            response = await RetryAsync(request, response).ConfigureAwait(false);
        }

        if (response.Failure is not null)
        {
            RecordFailure(request);
        }

        return response;
    }

    private async Task<ApiResponse> RetryAsync(ApiRequest request, ApiResponse first)
    {
        var unconfirmed = first.IsUnconfirmed ? first : null;
        try
        {
            return await retries.RetryAsync(request, first, SendAgainAsync, state.Closing).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or XhsApiException
            && unconfirmed is not null && TerminalError is not null)
        {
            // It may be on the bill, and no error that ends the run for another reason names it.
            state.Leave(request, ApiErrorFactory.Create(unconfirmed.Failure!, request, unconfirmed));
            RecordFailure(request);
            throw;
        }

        async ValueTask<ApiResponse> SendAgainAsync(ApiRequest again, int attempt)
        {
            var response = await sender.SendAsync(again, attempt).ConfigureAwait(false);
            unconfirmed = response.IsUnconfirmed ? response : unconfirmed;
            return response;
        }
    }

    private void RecordFailure(ApiRequest request)
    {
        Usage.RecordFailure(request.Endpoint);
        limits.RecordFailure(request);
    }
}
