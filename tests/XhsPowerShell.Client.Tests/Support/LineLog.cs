using System.Collections.Concurrent;
using System.Collections.Generic;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>Keeps what the client says.</summary>
internal sealed class LineLog : IClientLog
{
    private readonly ConcurrentQueue<string> _verbose = new();
    private readonly ConcurrentQueue<string> _warnings = new();

    public bool IsVerbose => true;

    public IReadOnlyCollection<string> VerboseLines => _verbose;

    public IReadOnlyCollection<string> Warnings => _warnings;

    public void Verbose(string text) => _verbose.Enqueue(text);

    public void Warning(string text) => _warnings.Enqueue(text);
}
