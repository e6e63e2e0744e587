using System;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Client.Http;

/// <summary>A successful answer. Its bytes are valid until it is disposed.</summary>
internal sealed class Answer : IDisposable
{
    private readonly AnswerBody body;
    private readonly Envelope envelope;

    public Answer(AnswerBody body, Envelope envelope, DateTimeOffset retrievedAt)
    {
        this.body = body;
        this.envelope = envelope;
        RetrievedAt = retrievedAt;
    }

    /// <summary>The JSON text of the envelope's <c>data</c>.</summary>
    public ReadOnlySpan<byte> Data => body.Span.Slice(envelope.DataStart, envelope.DataLength);

    /// <summary>The whole answer.</summary>
    public ReadOnlySpan<byte> Body => body.Span;

    public string? RequestId => envelope.RequestId;

    public DateTimeOffset RetrievedAt { get; }

    public void Dispose() => body.Dispose();
}
