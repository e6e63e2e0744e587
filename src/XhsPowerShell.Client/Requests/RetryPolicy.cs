using System.Collections.Concurrent;
using System.Threading.Tasks;
using System;
using Polly.Retry;
using Polly;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Requests;

/// <summary>When a question is asked again, and after how long. One immutable pipeline for each setting in use.</summary>
internal static class RetryPolicy
{
    /// <summary>Where a call finds what is to be told before each wait.</summary>
    public static readonly ResiliencePropertyKey<Action<TimeSpan>> BeforeWait = new(nameof(BeforeWait));

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<(int Count, TimeSpan Interval), ResiliencePipeline<AttemptResult>> Shared = new();

    public static ResiliencePipeline<AttemptResult> For(EffectiveSettings settings, TimeProvider time) =>
        time == TimeProvider.System
            ? Shared.GetOrAdd((settings.MaximumRetryCount, settings.RetryInterval), static key => Build(key.Count, key.Interval, TimeProvider.System))
            : Build(settings.MaximumRetryCount, settings.RetryInterval, time);

    private static ResiliencePipeline<AttemptResult> Build(int count, TimeSpan interval, TimeProvider time)
    {
        if (count == 0)
        {
            return ResiliencePipeline<AttemptResult>.Empty;
        }

        return new ResiliencePipelineBuilder<AttemptResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<AttemptResult>
            {
                MaxRetryAttempts = count,
                ShouldHandle = static arguments => new ValueTask<bool>(arguments.Outcome.Result is { IsRetried: true }),
                BackoffType = DelayBackoffType.Exponential,
                Delay = interval,
                UseJitter = true,
                MaxDelay = LongestBackOff,
                // Polly's own limit does not hold for what this returns; a longer wait was never marked for retrying.
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result?.RetryAfter),
                OnRetry = static arguments =>
                {
                    if (arguments.Context.Properties.TryGetValue(BeforeWait, out var tell))
                    {
                        tell(arguments.RetryDelay);
                    }

                    return default;
                },
            })
            .Build();
    }
}
