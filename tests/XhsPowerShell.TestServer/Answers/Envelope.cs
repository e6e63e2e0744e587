using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace XhsPowerShell.TestServer.Answers;

/// <summary>Wraps <c>data</c> as the service does.</summary>
internal static class Envelope
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole envelope.</summary>
    /// <param name="code">Left out when null.</param>
    /// <param name="message">The service's own words.</param>
    /// <param name="requestId">As in the log.</param>
    /// <param name="data">JSON, or null to leave the property out.</param>
    public static byte[] Write(int? code, string? message, string requestId, string? data)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(output, Relaxed);
        json.WriteStartObject();
        if (code is { } number)
        {
            json.WriteNumber("code", number);
        }

        json.WriteString("message", message);
        json.WriteString("recordTime", "2026-01-01T00:00:00+08:00");
        json.WriteString("requestId", requestId);
        if (data is not null)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(data);
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }
}
