using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A creator's marketplace profile from the legacy endpoint: one object.</summary>
public sealed class PgyKolEndpoint() : SingleEndpoint<XhsPgyBlogger>(new(
    Name: "PgyKol",
    Path: "/api/xiaohongshu-pgy/get-kol-info/v1",
    Cmdlet: "Get-XhsPgyKol",
    Command: "pgy kol",
    Meaning: "The same from the legacy endpoint; prefer 'pgy blogger'.",
    ChineseMeaning: "通过旧接口获取相同的资料；建议使用“pgy blogger”。",
    Input: InputKind.UserId,
    InputParameter: "kolId",
    Parameters:
    [
        EndpointParameter.Switch("acceptCache", "AcceptCache",
            "Accept an older answer of the service when it has one.", "如果服务有较早的响应，则接受它。"),
    ],
    Sample: "pgy-kol-info.v1.json"))
{
    internal override XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        PgyBloggerFields.Read(ref reader, retrievedAt);

    internal override string? IdOf(XhsPgyBlogger value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        query["acceptCache"] is { } value && !bool.TryParse(value, out _)
            ? SandboxAnswer.Invalid(Texts.Get("Sandbox.NotABool", "acceptCache"))
            : SandboxAnswer.ForCreator(query, InputParameter, PgyBloggerEndpoint.Answer);
}
