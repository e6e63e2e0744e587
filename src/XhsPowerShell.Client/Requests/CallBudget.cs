using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Requests;

/// <summary>The limit of one cmdlet (<c>-MaxCalls</c>).</summary>
internal sealed class CallBudget(long maximum) : ICallLimit
{
    private readonly object gate = new();
    private readonly Queue<TaskCompletionSource<CallPermit>> waiting = new();
    private long spent;
    private long open;

    public ValueTask<CallPermit> ReserveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        TaskCompletionSource<CallPermit> turn;
        lock (gate)
        {
            if (spent + open < maximum)
            {
                open++;
                return new(new CallPermit(IsGranted: true, IsReserved: true));
            }

            if (open == 0)
            {
                return new(Denial());
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
        }

        return WaitAsync(turn, cancellationToken);
    }

    public void Settle(CallPermit permit, ApiRequest request, ApiResponse? response)
    {
        lock (gate)
        {
            open--;
            spent += response is { IsCounted: true } ? 1 : 0;
            while (waiting.Count > 0 && spent + open < maximum)
            {
                // Whoever gave up is skipped.
                open += waiting.Dequeue().TrySetResult(new CallPermit(IsGranted: true, IsReserved: true)) ? 1 : 0;
            }

            while (waiting.Count > 0 && open == 0)
            {
                waiting.Dequeue().TrySetResult(Denial());
            }
        }
    }

    public void RecordFailure(ApiRequest request)
    {
        // An error is no call of its own.
    }

    private static async ValueTask<CallPermit> WaitAsync(
        TaskCompletionSource<CallPermit> turn, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(
            static state => ((TaskCompletionSource<CallPermit>)state!).TrySetCanceled(), turn);
        return await turn.Task.ConfigureAwait(false);
    }

    private CallPermit Denial() => new(IsGranted: false, Spent: spent, Limit: maximum)
    {
        LimitName = Texts.Get("LimitOfRun"),
    };
}
