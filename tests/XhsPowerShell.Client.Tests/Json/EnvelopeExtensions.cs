using System;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Tests.Json;

internal static class EnvelopeExtensions
{
    public static ReadOnlyMemory<byte> AsMemoryOf(this byte[] body, Envelope envelope) =>
        body.AsMemory(envelope.DataStart, envelope.DataLength);
}
