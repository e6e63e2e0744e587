using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// The way of every request: cache, concurrency limit, limits of calls, sending, retries. Ends for good at the first
/// terminating error: nothing new is sent then, and what is under way finishes. Safe to use from several threads.
/// </summary>
public sealed class RequestPipeline : IDisposable
{
    private readonly EffectiveSettings settings;
    private readonly IResponseCache? cache;
    private readonly IListMarks? marks;
    private readonly CallLimits limits;
    private readonly ConcurrencyLimiter limiter;
    private readonly RequestSender sender;
    private readonly RetryPolicy retries;
    private readonly CancellationTokenSource cancellation = new();
    private readonly CancellationTokenSource closing = new();
    private XhsApiException? terminal;

    internal RequestPipeline(
        EffectiveSettings settings, HttpTransport transport, IClientLog log, UsageRecorder usage,
        IResponseCache? cache, IListMarks? marks, IReadOnlyList<ICallLimit> limits, TimeProvider time)
    {
        this.settings = settings;
        this.cache = cache;
        this.marks = marks;
        this.limits = new CallLimits(limits);
        Log = log;
        Usage = usage;
        limiter = new ConcurrencyLimiter(settings.ThrottleLimit, time, TokenProof.IsProven(settings));
        sender = new RequestSender(transport, settings, Usage, log, time);
        retries = new RetryPolicy(settings, log, time);
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
    public XhsApiException? TerminalError => Volatile.Read(ref terminal);

    private bool IsLasting => cache is { IsLasting: true };

    /// <summary>
    /// Ends every wait and request at once; what is under way throws <see cref="OperationCanceledException"/>. With a
    /// store, requests that are under way finish without anybody waiting for them, and are kept.
    /// </summary>
    public void Cancel()
    {
        closing.Cancel();
        cancellation.Cancel();
    }

    /// <summary>Sends nothing new, and ends what is under way after the grace period.</summary>
    public void Stop(TimeSpan grace)
    {
        closing.Cancel();
        cancellation.CancelAfter(grace);
    }

    /// <summary>Ends every wait and request at once, and forgets the answers of the run.</summary>
    public void Dispose()
    {
        // The token sources are not disposed: requests that end only now still use them.
        Cancel();
        cache?.Dispose();
    }

    /// <summary>Returns the answer to a request, with retries where they may help.</summary>
    /// <returns>A success; the caller disposes it.</returns>
    /// <exception cref="XhsApiException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">It was not sent because of a terminating error, or it was
    /// cancelled.</exception>
    internal async Task<ApiResponse> SendAsync(ApiRequest request)
    {
        closing.Token.ThrowIfCancellationRequested();
        var response = cache is null
            ? await SendWithRetriesAsync(request).ConfigureAwait(false)
            : await FindAsync(cache, request).ConfigureAwait(false) ?? await Waiting.ForAsync(
                SendAndKeepAsync(cache, request), IsLasting ? cancellation.Token : default).ConfigureAwait(false);
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
        Usage.RecordFailure(request.Endpoint);
        limits.RecordFailure(request);
        return ApiErrorFactory.Unreadable(request, response, detail, cause is null ? null : UnreadableJson.At(cause));
    }

    /// <summary>Reads where the last complete run of a list ended.</summary>
    internal async Task<IReadOnlyList<string>?> ReadMarkAsync(ApiRequest first, string subject)
    {
        try
        {
            return marks is null ? null : await marks.ReadAsync(first.Endpoint, subject).ConfigureAwait(false);
        }
        catch (XhsStoreException exception)
        {
            throw Close(StoreFailure(first, exception));
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

    private async Task<ApiResponse?> FindAsync(IResponseCache known, ApiRequest request)
    {
        try
        {
            return await known.FindOrClaimAsync(request).ConfigureAwait(false);
        }
        catch (XhsStoreException exception)
        {
            // Taking it for empty would pay again for everything.
            throw Close(StoreFailure(request, exception));
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
            if (await keeper.CompleteAsync(request, response).ConfigureAwait(false) is { } problem && limits.NeedStore)
            {
                // Nobody knows any more what may still be spent.
                _ = Close(StoreFailure(request, problem));
            }
        }

        return response;
    }

    private async Task<ApiResponse> SendWithRetriesAsync(ApiRequest request)
    {
        if (settings.Token is null && settings.Region != XhsRegion.Sandbox)
        {
            throw Close(ApiErrorFactory.Create(ErrorCatalog.TokenMissing, request));
        }

        var response = await SendOnceAsync(request, attempt: 1).ConfigureAwait(false);
        if (response.IsRetryable)
        {
            response = await retries.RetryAsync(request, response, SendOnceAsync, closing.Token).ConfigureAwait(false);
        }

        if (response.Failure is not null)
        {
            Usage.RecordFailure(request.Endpoint);
            limits.RecordFailure(request);
        }

        return response;
    }

    private async ValueTask<ApiResponse> SendOnceAsync(ApiRequest request, int attempt)
    {
        var ticket = await limiter.AcquireAsync(closing.Token).ConfigureAwait(false);
        ApiResponse? response = null;
        try
        {
            response = await SendPermittedAsync(request, attempt).ConfigureAwait(false);
            return response;
        }
        finally
        {
            // A wait that this request does not take is none for the others either.
            limiter.Release(ticket, SignalOf(response), response is { IsRetryable: true } ? response.RetryAfter : null);
        }
    }

    private async ValueTask<ApiResponse> SendPermittedAsync(ApiRequest request, int attempt)
    {
        ApiResponse? response = null;
        var permits = await ReserveAsync(request).ConfigureAwait(false);
        try
        {
            closing.Token.ThrowIfCancellationRequested();
            response = await sender.SendAsync(request, attempt, IsLasting ? default : cancellation.Token)
                .ConfigureAwait(false);
            if (response.Failure is { IsTerminating: true } failure)
            {
                // Before the slot is released, or a waiting request is still sent.
                Close(ApiErrorFactory.Create(failure, request, response));
            }

            return response;
        }
        finally
        {
            limits.Settle(permits, request, response);
        }
    }

    private async ValueTask<IReadOnlyList<CallPermit>> ReserveAsync(ApiRequest request)
    {
        try
        {
            var permits = await limits.ReserveAsync(request, closing.Token).ConfigureAwait(false);
            return permits.Refusal is { } refusal
                ? throw Close(ApiErrorFactory.Create(ErrorCatalog.CallLimitReached, request, new ApiResponse
                {
                    Detail = Texts.Get("CallLimitDetail", refusal.Spent, refusal.Limit, Usage.Unconfirmed),
                    Attempts = 0,
                }))
                : permits.Granted;
        }
        catch (XhsStoreException exception)
        {
            throw Close(StoreFailure(request, exception));
        }
    }

    private static XhsApiException StoreFailure(ApiRequest request, XhsStoreException exception) =>
        ApiErrorFactory.Create(ErrorCatalog.StoreFailed, request, new ApiResponse
        {
            Detail = exception.Message,
            Cause = exception,
            Attempts = 0,
        });

    private LimiterSignal SignalOf(ApiResponse? response)
    {
        if (response?.Failure == ErrorCatalog.RateLimited)
        {
            return LimiterSignal.Refused;
        }

        if (response?.Code is null || response.Failure is { IsTerminating: true })
        {
            return LimiterSignal.None;
        }

        TokenProof.Keep(settings);
        return LimiterSignal.Answered;
    }

    private XhsApiException Close(XhsApiException error)
    {
        if (Interlocked.CompareExchange(ref terminal, error, null) is null)
        {
            closing.Cancel();
        }

        return error;
    }
}
