using System.Collections.Concurrent;
using System.Collections.Generic;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>Keeps what the client says.</summary>
internal sealed class LineLog : IClientLog
{
    private readonly ConcurrentQueue<string> verbose = new();
    private readonly ConcurrentQueue<string> warnings = new();

    public bool IsVerbose => true;

    public IReadOnlyCollection<string> VerboseLines => verbose;

    public IReadOnlyCollection<string> Warnings => warnings;

    public void Verbose(string text) => verbose.Enqueue(text);

    public void Warning(string text) => warnings.Enqueue(text);
}
