using System;
using System.Text;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>What a client sends at once and waits for the reply to: one round trip.</summary>
/// <param name="Number">Its number, over all connections of the proxy (1-based).</param>
/// <param name="Bytes">The messages.</param>
internal sealed record ProxyRequest(int Number, byte[] Bytes)
{
    /// <summary>True when it has this text in one of its statements.</summary>
    public bool Contains(string text) =>
        Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
