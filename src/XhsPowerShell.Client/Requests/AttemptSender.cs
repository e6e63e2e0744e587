using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Requests;

/// <summary>Sends a request once: waits for a slot, then for the permission of every limit of calls.</summary>
internal sealed class AttemptSender(
    EffectiveSettings settings, ConcurrencyLimiter limiter, CallLimits limits, RequestSender sender, RunState state,
    UsageRecorder usage, ISharedPace? pace, bool isLasting)
{
    /// <exception cref="XhsApiException">A limit of calls is reached, or the store does not say.</exception>
    /// <exception cref="System.OperationCanceledException">It was not sent, or was cancelled.</exception>
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, int attempt)
    {
        var ticket = await limiter.AcquireAsync(state.Closing).ConfigureAwait(false);
        ApiResponse? response = null;
        try
        {
            response = await SendPermittedAsync(request, attempt).ConfigureAwait(false);
            return response;
        }
        finally
        {
            // A wait that this request does not take is none for the others either.
            var signal = SignalOf(response);
            var wait = response is { IsRetryable: true } ? response.RetryAfter : null;
            limiter.Release(ticket, signal, wait);
            if (signal == LimiterSignal.Refused)
            {
                pace?.Report(wait ?? settings.RetryInterval);
            }
        }
    }

    private async ValueTask<ApiResponse> SendPermittedAsync(ApiRequest request, int attempt)
    {
        ApiResponse? response = null;
        var permits = await limits.ReserveAsync(request, state.Closing).ConfigureAwait(false);
        if (permits.Refusal is { } refusal)
        {
            throw state.Close(ApiErrorFactory.Create(ErrorCatalog.CallLimitReached, request, new ApiResponse
            {
                Detail = Texts.Get(
                    "CallLimitDetail", refusal.Spent, refusal.Limit, usage.Unconfirmed, refusal.LimitName),
                RetryAt = refusal.AllowedAt,
                Attempts = 0,
                WasSent = false,
            }));
        }

        try
        {
            state.Closing.ThrowIfCancellationRequested();
            response = await sender.SendAsync(request, attempt, isLasting ? default : state.Cancelled)
                .ConfigureAwait(false);
            if (response.Failure is { IsTerminating: true } failure)
            {
                // Before the slot is released, or a waiting request is still sent.
                state.Close(ApiErrorFactory.Create(failure, request, response));
            }

            return response;
        }
        finally
        {
            limits.Settle(permits.Granted, request, response);
        }
    }

    private LimiterSignal SignalOf(ApiResponse? response)
    {
        // Whoever asks one request to wait means everybody, whatever the reason is.
        if (response?.Failure == ErrorCatalog.RateLimited || response is { IsRetryable: true, RetryAfter.Ticks: > 0 })
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
}
