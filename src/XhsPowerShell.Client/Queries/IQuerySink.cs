namespace XhsPowerShell.Client.Queries;

/// <summary>
/// What a runner of queries needs from its front end. All of it is called on the front end's own thread.
/// </summary>
public interface IQuerySink<T>
    where T : class
{
    /// <summary>
    /// Waits until a task has ended, however it does, and shows messages and progress while it waits.
    /// </summary>
    void Wait(Task task);

    /// <summary>Called before a query requests a page. The thread may be busy until the answer is there.</summary>
    void OnSending();

    /// <summary>Takes one object.</summary>
    void OnItem(PageItem<T> item);

    /// <summary>Called when the last object, or the error, of an input was delivered.</summary>
    void OnInputCompleted();

    /// <summary>Reports an error that concerns one input.</summary>
    void OnInputError(XhsApiException error, string input);

    /// <summary>Reports the error that ends the run. Does not return.</summary>
    /// <param name="input">The id or keyword that met it, if it was one.</param>
    /// <param name="unanswered">The inputs without an object and without an error of their own.</param>
    void OnTerminalError(XhsApiException error, string? input, UnansweredInputs unanswered);
}
