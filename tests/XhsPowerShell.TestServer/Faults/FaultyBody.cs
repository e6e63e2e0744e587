using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Answers;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>Makes the answer that a fault asks for.</summary>
internal static class FaultyBody
{
    /// <summary>Whether the fault touches the answer at all, or only when it comes and what its lists hold.</summary>
    public static bool Changes(Fault fault) =>
        !fault.NoAnswerAtAll && (fault.Code is not null || fault.Status is not null
        || fault.RetryAfter is not null
            || fault.Redirect is not null || fault.Data is not null || fault.Body is not null
        || fault.ContentType is not null
            || fault.Html || fault.Empty || fault.NoCode || fault.HugeMiB is not null || fault.Nesting is not null
        || fault.Charset is not null || fault.CharsetHeader is not null || fault.Bom || fault.Gzip || fault.BrokenGzip
        || fault.IsRaw || fault.SlowBody is not null || fault.Chunked);

    /// <summary>The code that the answer will hold, or null when it holds none.</summary>
    public static int? CodeOf(Fault? fault, Func<int> usual) => fault switch
    {
        null => usual(),
        { Code: { } code } => code,
        { Body: { } body } => CodeIn(body),
        { Data: not null } or { HugeMiB: not null } or { Nesting: not null } => 0,
        { Redirect: not null } or { Empty: true } or { Html: true } or { NoCode: true } or { Status: not null } => null,
        _ => usual(),
    };

    public static FaultyAnswer Make(
        Fault fault, int? code, Question question, OrdinaryAnswer ordinary, string requestId)
    {
        var (bytes, type) = Content(fault, code, question, ordinary, requestId);
        var headers = new List<KeyValuePair<string, string>>();
        bytes = BodyEncoding.Apply(fault, bytes, headers);
        if (bytes.Length > 0 || fault.ContentType is not null)
        {
            var charset = fault.CharsetHeader ?? fault.Charset ?? "utf-8";
            headers.Add(new("Content-Type", fault.ContentType ?? $"{type}; charset={charset}"));
        }

        if (fault.Redirect is not null)
        {
            headers.Add(new("Location", fault.Redirect));
        }

        if (fault.RetryAfter is { } after)
        {
            headers.Add(new("Retry-After", RetryAfter(after)));
        }

        var status = fault.Status
            ?? (fault.Redirect is not null ? 302 : code == 404 && question.Endpoint == "other" ? 404 : 200);
        return new FaultyAnswer(status, headers, bytes);
    }

    private static (ReadOnlyMemory<byte> Bytes, string Type) Content(
        Fault fault, int? code, Question question, OrdinaryAnswer ordinary, string requestId)
    {
        string Quote(string text) => text.Replace("{token}", question.Token, StringComparison.Ordinal);
        if (fault.Empty || fault.Redirect is not null || fault.HugeMiB is not null)
        {
            return (default, "application/json");
        }

        if (fault.Html)
        {
            return (Encoding.UTF8.GetBytes(
                Quote("<!DOCTYPE " +
                "html>\n<html><head><title>Error</title></head><body><h1>网关错误</h1></body></html>\n")), "text/html");
        }

        if (fault.Body is not null)
        {
            return (Encoding.UTF8.GetBytes(Quote(fault.Body)), "application/json");
        }

        if (fault.Nesting is { } depth)
        {
            var nested = string.Concat("{\"code\":0,\"data\":", new string('[', depth), new string(']', depth), "}");
            return (Encoding.UTF8.GetBytes(nested), "application/json");
        }

        if (fault.Data is not null || fault.NoCode)
        {
            return (Envelope.Write(
                fault.NoCode ? null : code, null, requestId, OddData(fault.Data)), "application/json");
        }

        if (code is null)
        {
            return question.Endpoint == "ping" && fault.Status is null
                ? ("pong"u8.ToArray(), "text/plain")
                : (Encoding.UTF8.GetBytes("upstream connect error\n"), "text/plain");
        }

        // Copied: the ordinary answer lives in a buffer that the next request on this thread reuses.
        return code == 0 && fault.Message is null
            ? (ordinary.Write(requestId).ToArray(), "application/json")
            : (Envelope.Write(code, Quote(fault.Message ?? OrdinaryAnswer.MessageFor(code.Value) ?? string.Empty),
                requestId, "null"), "application/json");
    }

    private static string? OddData(string? kind) => kind switch
    {
        "null" => "null",
        "string" => "\"text where an object belongs\"",
        "array" => "[1,2,3]",
        "number" => "42",
        "absent" => null,
        _ => "{}",
    };

    private static string RetryAfter(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? DateTimeOffset.UtcNow.AddSeconds(value.GetProperty("dateInSeconds").GetDouble())
            .ToString("R", CultureInfo.InvariantCulture)
        : value.ToString();

    private static int? CodeIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("code", out var code)
                && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
