using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Output;

/// <summary>Brings the objects of a line of queries to a writer, and its errors to standard error.</summary>
internal sealed class ConsoleQuerySink<T>(IObjectWriter<T> writer, CancellationToken stopping) : IQuerySink<T>
    where T : class
{
    public long Objects { get; private set; }

    public long Failed { get; private set; }

    public void Wait(Task task) => Task.WaitAny([task], stopping);

    public void OnSending()
    {
    }

    public void OnItem(PageItem<T> item)
    {
        writer.Write(item.Value);
        Objects++;
    }

    public void OnInputCompleted()
    {
    }

    public void OnInputError(XhsApiException error, string input)
    {
        Failed++;
        ConsoleLog.Error(error, input);
    }

    /// <summary>Reports an input that never became a question.</summary>
    public void Refuse(string reason)
    {
        Failed++;
        ConsoleLog.Error(reason);
    }

    public void OnTerminalError(XhsApiException error, string? input, string? firstUnanswered)
    {
        ConsoleLog.Error(error, input);
        if (firstUnanswered is not null && Objects + Failed > 0)
        {
            ConsoleLog.Hint($"Go on with '{firstUnanswered}': everything before it is done.");
        }

        throw error;
    }
}
