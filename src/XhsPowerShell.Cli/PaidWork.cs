namespace XhsPowerShell.Cli;

/// <summary>
/// Marks the time in which answers may be paid for and not yet written: an interrupt waits for its end.
/// </summary>
internal sealed class PaidWork : IDisposable
{
    private static int count;

    private PaidWork() => Interlocked.Increment(ref count);

    public static bool IsUnderWay => Volatile.Read(ref count) > 0;

    public static PaidWork Begin() => new();

    public void Dispose() => Interlocked.Decrement(ref count);
}
