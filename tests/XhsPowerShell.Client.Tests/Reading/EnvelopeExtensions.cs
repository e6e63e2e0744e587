using System;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Client.Tests.Reading;

internal static class EnvelopeExtensions
{
    public static ReadOnlyMemory<byte> AsMemoryOf(this byte[] body, Envelope envelope) =>
        body.AsMemory(envelope.DataStart, envelope.DataLength);
}
