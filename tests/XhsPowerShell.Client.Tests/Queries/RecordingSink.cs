using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>Keeps what a runner delivers, in its order.</summary>
internal sealed class RecordingSink<T>(Func<T, string?> idOf) : IQuerySink<T>
    where T : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public List<string> Events { get; } = [];

    public void Wait(Task task)
    {
        if (Task.WaitAny([task], Patience) < 0)
        {
            throw new TimeoutException("Nothing came.");
        }
    }

    public void OnSending()
    {
    }

    public void OnItem(PageItem<T> item) => Events.Add(idOf(item.Value)!);

    public void OnInputCompleted()
    {
    }

    public void OnInputError(XhsApiException error, string input) => Events.Add($"{error.ErrorId} {input}");

    public void OnTerminalError(XhsApiException error, string? input, UnansweredInputs unanswered)
    {
        Events.Add($"{error.ErrorId} {input}, continue with {unanswered.First}");
        throw error;
    }
}
