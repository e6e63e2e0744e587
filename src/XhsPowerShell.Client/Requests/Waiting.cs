namespace XhsPowerShell.Client.Requests;

/// <summary>Waiting that can be given up while what is waited for goes on.</summary>
internal static class Waiting
{
    /// <summary>Waits for a task, until the wait is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the task goes on.</exception>
    public static async Task<T> ForAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled || task.IsCompleted)
        {
            return await task.ConfigureAwait(false);
        }

        var cancelled = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(
            static state => ((TaskCompletionSource<T>)state!).TrySetCanceled(), cancelled);
        return await (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
