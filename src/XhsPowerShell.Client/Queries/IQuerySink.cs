using System.Threading.Tasks;

namespace XhsPowerShell.Client.Queries;

/// <summary>What a line of queries needs of the front end that it works for. All of it is called on the front end's own thread.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public interface IQuerySink<T>
    where T : class
{
    /// <summary>Waits until a task has ended, however it does, and lets messages and progress through meanwhile.</summary>
    /// <param name="task">The task.</param>
    void Wait(Task task);

    /// <summary>Called before something is asked for on the front end's own thread, which is busy until it is answered.</summary>
    void OnSending();

    /// <summary>Takes one object.</summary>
    /// <param name="item">The object.</param>
    void OnItem(PageItem<T> item);

    /// <summary>Called when an input has brought its last object or its error.</summary>
    void OnInputCompleted();

    /// <summary>Reports what concerns one input.</summary>
    /// <param name="error">The error.</param>
    /// <param name="input">The id or keyword.</param>
    void OnInputError(XhsApiException error, string input);

    /// <summary>Reports what ends the run. Does not return.</summary>
    /// <param name="error">The error.</param>
    /// <param name="input">The id or keyword that met it, if it was one.</param>
    /// <param name="firstUnanswered">The first input, in order, that is not wholly answered; null when all are.</param>
    void OnTerminalError(XhsApiException error, string? input, string? firstUnanswered);
}
