using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>What an endpoint answers in the sandbox, before it is wrapped in the envelope.</summary>
internal sealed class SandboxAnswer
{
    private readonly Action<Utf8Buffer> writeData;

    private SandboxAnswer(int code, string? message, Action<Utf8Buffer>? writeData = null)
    {
        Code = code;
        Message = message;
        this.writeData = writeData ?? (static output => output.Write("null"));
    }

    /// <summary>The service's code; 0 is success.</summary>
    public int Code { get; }

    /// <summary>The service's message; null for a success.</summary>
    public string? Message { get; }
    private HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>A success with the data of a template.</summary>
    public static SandboxAnswer Ok(AnswerTemplate template, object facts) =>
        new(0, null, output => template.Write(facts, output));

    /// <summary>A success with a text.</summary>
    public static SandboxAnswer Ok(string text) => new(0, null, output => TemplateSlot.WriteText(text, output));

    /// <summary>An error with a code of the service, at HTTP status 200.</summary>
    public static SandboxAnswer Error(int code, string message) => new(code, message);

    public static SandboxAnswer NoContent(string message) => new(201, message);

    public static SandboxAnswer Invalid(string message) => new(400, message);

    public static SandboxAnswer NotFound() =>
        new(404, Texts.Get("Sandbox.NoPath")) { Status = HttpStatusCode.NotFound };

    public static SandboxAnswer NotAllowed() =>
        new(400, Texts.Get("Sandbox.OnlyGet")) { Status = HttpStatusCode.MethodNotAllowed };

    /// <summary>The answer about the creator whose id a parameter holds.</summary>
    public static SandboxAnswer ForCreator(
        SandboxQuery query, string parameter, Func<SandboxCreator, SandboxAnswer> answer) =>
        ForId(query, parameter, query.World.FindCreator, answer, "Sandbox.NoCreator");

    /// <summary>The same for an endpoint of the marketplace, which does not have every creator.</summary>
    public static SandboxAnswer ForListedCreator(SandboxQuery query, string parameter,
        Func<SandboxCreator, SandboxAnswer> answer) =>
        ForCreator(query, parameter, creator => creator.Quote.IsListed
            ? answer(creator)
            : NoContent(Texts.Get("Sandbox.NotListed")));

    /// <summary>The answer about the note whose id a parameter holds.</summary>
    public static SandboxAnswer ForNote(
        SandboxQuery query, string parameter, Func<SandboxNote, SandboxAnswer> answer) =>
        ForId(query, parameter, query.World.FindNote, answer, "Sandbox.NoNote");

    /// <summary>The page of a search; the keyword is in lower case.</summary>
    public static SandboxAnswer ForKeyword(
        SandboxQuery query, string parameter, Func<string, int, SandboxAnswer> answer)
    {
        var keyword = SandboxQuery.LowerAscii((query[parameter] ?? string.Empty).Trim());
        return keyword.Length == 0 ? Invalid(Texts.Get("Sandbox.Required", parameter))
            : !query.TryGetPage(out var page) ? Invalid(Texts.Get("Sandbox.NotAPage", "page"))
            : answer(keyword, page);
    }

    /// <summary>Appends the answer in the envelope.</summary>
    public void Write(Utf8Buffer output, DateTimeOffset recordTime, string requestId)
    {
        output.Write("{\"code\":");
        output.Write(Code);
        output.Write(",\"message\":");
        TemplateSlot.WriteText(Message, output);
        output.Write(",\"recordTime\":\"");
        output.Write(recordTime.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Write("\",\"requestId\":\"");
        output.Write(requestId);
        output.Write("\",\"data\":");
        writeData(output);
        output.Write('}');
    }

    /// <summary>The answer as it would arrive over HTTP.</summary>
    public HttpResponseMessage ToResponse(HttpRequestMessage request, SandboxQuery query)
    {
        var body = new Utf8Buffer();
        Write(body, query.World.Today, query.RequestId);
        var content = new ByteArrayContent(body.Written.Array!, 0, body.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return new HttpResponseMessage(Status) { Content = content, RequestMessage = request };
    }

    private static SandboxAnswer ForId<T>(
        SandboxQuery query, string parameter, Func<string, T?> find, Func<T, SandboxAnswer> answer, string missing)
        where T : class =>
        !SandboxId.IsWellFormed(query[parameter]) ? Invalid(Texts.Get("Sandbox.NotAnId", parameter))
        : find(query[parameter]!) is { } found ? answer(found)
        : NoContent(Texts.Get(missing));
}
