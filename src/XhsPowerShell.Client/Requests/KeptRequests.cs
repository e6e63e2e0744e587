using System.Collections.Concurrent;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// The requests of one run whose answers are kept. They finish although nobody waits for them any more; at the end of
/// the process they get a moment for it. Safe to use from several threads.
/// </summary>
internal sealed class KeptRequests(RunState state)
{
    private static readonly ConcurrentDictionary<KeptRequests, bool> Runs = new();

    private readonly object gate = new();
    private TaskCompletionSource<bool> done = new();
    private int count;
    private bool isAwaited;

    public void Enter()
    {
        lock (gate)
        {
            if (count++ == 0)
            {
                done = new(TaskCreationOptions.RunContinuationsAsynchronously);
                Runs[this] = true;
            }
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (--count == 0)
            {
                Runs.TryRemove(this, out _);
                done.SetResult(true);
            }
        }
    }

    /// <summary>Completes when the last of them is kept, or has failed.</summary>
    public Task FinishAsync()
    {
        lock (gate)
        {
            isAwaited = true;
            return count == 0 ? Task.CompletedTask : done.Task;
        }
    }

    /// <summary>
    /// At the end of the process: sends nothing new, and waits for what is under way. Who waits already, and ends the
    /// process nevertheless, does not want to wait.
    /// </summary>
    public static void FinishAll(TimeSpan limit)
    {
        var waits = new List<Task>();
        foreach (var run in Runs.Keys)
        {
            if (run.EndAsync() is { } end)
            {
                waits.Add(end);
            }
        }

        Task.WaitAll([.. waits], limit);
    }

    private Task? EndAsync()
    {
        lock (gate)
        {
            if (isAwaited)
            {
                return null;
            }
        }

        state.StopSending();
        return FinishAsync();
    }
}
