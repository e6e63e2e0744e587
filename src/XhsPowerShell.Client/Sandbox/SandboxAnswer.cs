using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>What the service has to say, before it is wrapped in the envelope.</summary>
internal sealed class SandboxAnswer
{
    // Readable Chinese in -Raw. The answers are never put into a page, which is what the strict encoder is for.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int _code;
    private readonly string? _message;
    private readonly HttpStatusCode _status;
    private readonly Action<Utf8JsonWriter> _data;

    private SandboxAnswer(int code, string? message, HttpStatusCode status, Action<Utf8JsonWriter>? data = null)
    {
        _code = code;
        _message = message;
        _status = status;
        _data = data ?? (json => json.WriteNullValue());
    }

    public static SandboxAnswer Ok(Action<Utf8JsonWriter> data) => new(0, null, HttpStatusCode.OK, data);

    public static SandboxAnswer NoContent(string message) => new(201, message, HttpStatusCode.OK);

    public static SandboxAnswer Invalid(string message) => new(400, message, HttpStatusCode.OK);

    public static SandboxAnswer NotFound() => new(404, "The sandbox has no such path", HttpStatusCode.NotFound);

    public static SandboxAnswer NotAllowed() => new(400, "Only GET is supported", HttpStatusCode.MethodNotAllowed);

    /// <summary>The answer about the creator that a parameter names.</summary>
    public static SandboxAnswer ForCreator(SandboxQuery query, string parameter, Func<SandboxCreator, SandboxAnswer> answer)
    {
        string? id = query[parameter];
        if (!SandboxId.IsWellFormed(id))
        {
            return Invalid(parameter + " must be 24 hexadecimal digits");
        }

        return SandboxWorld.Find(id!) is { } creator
            ? answer(creator)
            : NoContent("The sandbox has no creator with this id");
    }

    /// <summary>The answer in the envelope, as it would come over HTTP.</summary>
    public HttpResponseMessage ToResponse(HttpRequestMessage request, string requestId)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("code", _code);
            json.WriteString("message", _message);
            json.WriteString("recordTime", "2026-06-01T00:00:00+08:00");
            json.WriteString("requestId", requestId);
            json.WritePropertyName("data");
            _data(json);
            json.WriteEndObject();
        }

        var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return new HttpResponseMessage(_status) { Content = content, RequestMessage = request };
    }
}
