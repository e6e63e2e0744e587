using System;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>A successful answer. Its bytes are valid until it is disposed.</summary>
internal sealed class ApiResponse : IDisposable
{
    private readonly ResponseBody body;
    private readonly Envelope envelope;

    public ApiResponse(ResponseBody body, Envelope envelope, DateTimeOffset retrievedAt, int httpStatus = 200, int attempts = 1)
    {
        HttpStatus = httpStatus;
        Attempts = attempts;
        this.body = body;
        this.envelope = envelope;
        RetrievedAt = retrievedAt;
    }

    /// <summary>The JSON text of the envelope's <c>data</c>.</summary>
    public ReadOnlySpan<byte> Data => body.Span.Slice(envelope.DataStart, envelope.DataLength);

    /// <summary>What the question's reader made of the data; null without a reader, and for data that is something else.</summary>
    public object? Value => envelope.Value;

    /// <summary>The whole answer.</summary>
    public ReadOnlySpan<byte> Body => body.Span;

    public string? RequestId => envelope.RequestId;

    public DateTimeOffset RetrievedAt { get; }

    public int HttpStatus { get; }

    /// <summary>How many requests it took (count).</summary>
    public int Attempts { get; }

    public void Dispose() => body.Dispose();
}
