using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Output;

/// <summary>Writes the objects of the queries, and their errors to standard error.</summary>
internal sealed class ConsoleQuerySink<T>(
    ObjectOutput<T> output, RunProgress progress, CancellationToken stopping) : IQuerySink<T>
    where T : class
{
    private OrderedQueryRunner<T>? asked;

    public long Objects { get; private set; }
    public long Failed { get; private set; }

    /// <summary>True when a list ended at its limit of pages and goes on.</summary>
    public bool HasMore => asked is { HasMore: true };

    /// <summary>True when the file takes no more: what is written goes to standard output.</summary>
    public bool IsBroken => output.Failure is not null;

    /// <summary>Asks for an input, unless nobody would see its answer.</summary>
    /// <exception cref="IOException">Nobody reads the output any more.</exception>
    /// <exception cref="OperationCanceledException">Nothing more is to be asked.</exception>
    public void Enqueue(OrderedQueryRunner<T> runner, Query<T> query)
    {
        stopping.ThrowIfCancellationRequested();
        if (IsBroken)
        {
            throw new OperationCanceledException();
        }

        output.EnsureRead();
        asked = runner;
        runner.Enqueue(query);
    }

    public void Wait(Task task) => WaitAny(task, null);

    /// <summary>Waits until one of two tasks has ended, however it does.</summary>
    public void WaitAny(Task one, Task? other)
    {
        Task[] tasks = other is null ? [one] : [one, other];
        while (Task.WaitAny(tasks, progress.IntervalMilliseconds, stopping) < 0)
        {
            progress.Update();
        }
    }

    public void OnSending() => progress.Update();

    public void OnItem(PageItem<T> item)
    {
        progress.Clear();
        output.Write(item.Value, item.Json);
        Objects++;
        progress.Objects = Objects;
        progress.Update();
    }

    public void OnInputCompleted()
    {
        progress.Done++;
        progress.Update();
    }

    public void OnInputError(XhsApiException error, string input)
    {
        Failed++;
        ConsoleLog.Error(error, input);
    }

    /// <summary>Reports an input that cannot be asked for.</summary>
    public void Refuse(string reason)
    {
        Failed++;
        progress.Done++;
        ConsoleLog.Error("InvalidInput: " + reason);
    }

    /// <summary>Counts a failure that is reported already.</summary>
    public void Refuse() => Failed++;

    public void OnTerminalError(XhsApiException error, string? input, UnansweredInputs unanswered)
    {
        ConsoleLog.Error(error, input);
        if (unanswered.Describe() is { } inputs
            && (Objects + Failed > 0 || error.ErrorId == ErrorCatalog.CallLimitReached.ErrorId))
        {
            ConsoleLog.Hint(CliText.Get("ContinueWithThese", inputs));
        }

        throw error;
    }
}
