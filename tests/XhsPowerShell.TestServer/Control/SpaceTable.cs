using System;
using System.Collections.Concurrent;

namespace XhsPowerShell.TestServer.Control;

/// <summary>The spaces by name, made on first use.</summary>
internal sealed class SpaceTable
{
    private readonly ConcurrentDictionary<string, Space> spaces = new(StringComparer.Ordinal);

    public Space this[string name] => spaces.GetOrAdd(name, static _ => new Space());
}
