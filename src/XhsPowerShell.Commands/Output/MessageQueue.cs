using System.Collections.Concurrent;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Commands.Output;

/// <summary>Keeps what the client says from its own threads until the pipeline thread can write it.</summary>
internal sealed class MessageQueue : IClientLog
{
    private readonly ConcurrentQueue<(bool IsWarning, string Text)> messages = new();

    public bool IsVerbose { get; set; }
    public bool IsEmpty => messages.IsEmpty;

    public void Verbose(string text)
    {
        if (IsVerbose)
        {
            messages.Enqueue((false, text));
        }
    }

    public void Warning(string text) => messages.Enqueue((true, text));

    public void Drain(Action<string> verbose, Action<string> warning)
    {
        while (messages.TryDequeue(out var message))
        {
            (message.IsWarning ? warning : verbose)(message.Text);
        }
    }
}
