namespace XhsPowerShell.Client.Requests;

/// <summary>Waiting on a <see cref="TimeProvider"/>, the same on both runtimes.</summary>
internal static class Clock
{
#if NET8_0_OR_GREATER
    public static Task Delay(TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);

    public static CancellationTokenSource Limit(TimeProvider time, TimeSpan delay) => new(delay, time);
#else
    public static Task Delay(TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        time.Delay(delay, cancellationToken);

    public static CancellationTokenSource Limit(TimeProvider time, TimeSpan delay) =>
        time.CreateCancellationTokenSource(delay);
#endif
}
