using System;
using System.Collections.Concurrent;

namespace XhsPowerShell.TestServer.Control;

/// <summary>The spaces by name, made on first use.</summary>
internal sealed class SpaceTable
{
    private readonly ConcurrentDictionary<string, Space> _spaces = new(StringComparer.Ordinal);

    public Space this[string name] => _spaces.GetOrAdd(name, static _ => new Space());
}
