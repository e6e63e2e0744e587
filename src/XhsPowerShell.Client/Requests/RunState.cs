using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace XhsPowerShell.Client.Requests;

/// <summary>Whether a run still sends, still waits, and why it does not. Safe to use from several threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Requests that end only now still use the token sources.")]
internal sealed class RunState
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<(ApiRequest Request, XhsApiException Error)> unfinished = new();
    private XhsApiException? terminal;

    /// <summary>The error after which nothing new is sent, or null.</summary>
    public XhsApiException? TerminalError => Volatile.Read(ref terminal);

    /// <summary>
    /// What became of requests that may have been billed and were not sent again, because the run ended.
    /// </summary>
    public IReadOnlyCollection<(ApiRequest Request, XhsApiException Error)> Unfinished => unfinished;

    /// <summary>Cancelled when nothing new is to be sent.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>Cancelled when nobody waits any more for what is under way.</summary>
    public CancellationToken Cancelled => cancellation.Token;

    /// <summary>Keeps what became of a request that is not sent again.</summary>
    public void Leave(ApiRequest request, XhsApiException error) => unfinished.Enqueue((request, error));

    /// <summary>Sends nothing new.</summary>
    public void StopSending() => closing.Cancel();

    /// <summary>Sends nothing new and waits for nothing.</summary>
    public void Cancel()
    {
        closing.Cancel();
        cancellation.Cancel();
    }

    /// <summary>Sends nothing new, and waits for what is under way no longer than the grace period.</summary>
    public void Stop(TimeSpan grace)
    {
        closing.Cancel();
        cancellation.CancelAfter(grace);
    }

    /// <summary>Sends nothing new because of an error; the first one counts.</summary>
    /// <returns>The error, to throw.</returns>
    public XhsApiException Close(XhsApiException error)
    {
        if (Interlocked.CompareExchange(ref terminal, error, null) is null)
        {
            closing.Cancel();
        }

        return error;
    }
}
