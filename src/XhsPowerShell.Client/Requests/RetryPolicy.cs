using System.Collections.Concurrent;
using Polly;
using Polly.Retry;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// When a request is sent again, and after how long. One immutable Polly pipeline for each setting in use.
/// </summary>
internal sealed class RetryPolicy(EffectiveSettings settings, IClientLog log, TimeProvider time)
{
    /// <summary>
    /// Goes on after a first attempt that failed. Polly is loaded only here: most requests never need it.
    /// </summary>
    /// <param name="first">The outcome of the first attempt.</param>
    /// <param name="sendAsync">Sends the request again; the number is that of the attempt (1-based).</param>
    /// <returns>The outcome of the last attempt.</returns>
    public async Task<ApiResponse> RetryAsync(
        ApiRequest request, ApiResponse first, Func<ApiRequest, int, ValueTask<ApiResponse>> sendAsync,
            CancellationToken cancellationToken)
    {
        var retry = new Retry(request, first, sendAsync, log);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(Pipelines.Current, retry);
            return await Pipelines.Get(settings.MaximumRetryCount, settings.RetryInterval, time)
                .ExecuteAsync(static (_, retry) => retry.NextAsync(), context, retry).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // A class of its own: the static fields of the policy would load Polly with the first request.
    private static class Pipelines
    {
        public static readonly ResiliencePropertyKey<Retry> Current = new(nameof(Current));
        private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

        private static readonly ConcurrentDictionary<(int Count, TimeSpan Interval),
            ResiliencePipeline<ApiResponse>> Shared = new();

        public static ResiliencePipeline<ApiResponse> Get(int count, TimeSpan interval, TimeProvider time) =>
            time == TimeProvider.System
                ? Shared.GetOrAdd((count, interval), static key => Build(key.Count, key.Interval, TimeProvider.System))
                : Build(count, interval, time);

        private static ResiliencePipeline<ApiResponse> Build(int count, TimeSpan interval, TimeProvider time)
        {
            if (count == 0)
            {
                return ResiliencePipeline<ApiResponse>.Empty;
            }

            return new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
                .AddRetry(new RetryStrategyOptions<ApiResponse>
                {
                    MaxRetryAttempts = count,
                    ShouldHandle = static arguments =>
                        new ValueTask<bool>(arguments.Outcome.Result is { IsRetryable: true }),
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = interval,
                    UseJitter = true,
                    MaxDelay = LongestBackOff,
                    // Polly's own limit does not hold for what this returns; a longer wait was never marked for
                    // retrying.
                    DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result?.RetryAfter),
                    OnRetry = static arguments =>
                    {
                        if (arguments.Context.Properties.TryGetValue(Current, out var retry))
                        {
                            retry.Announce(arguments.RetryDelay);
                        }

                        return default;
                    },
                })
                .Build();
        }
    }

    /// <summary>What Polly looks at: the first attempt, which is over, and then new ones.</summary>
    private sealed class Retry(
        ApiRequest request, ApiResponse first, Func<ApiRequest, int, ValueTask<ApiResponse>> sendAsync, IClientLog log)
    {
        private int attempts;

        public ValueTask<ApiResponse> NextAsync() =>
            ++attempts == 1 ? new ValueTask<ApiResponse>(first) : sendAsync(request, attempts);

        public void Announce(TimeSpan wait)
        {
            if (log.IsVerbose)
            {
                log.Verbose(Texts.Get("RetryWait", Math.Round(wait.TotalSeconds, 3), attempts + 1, request));
            }
        }
    }
}
