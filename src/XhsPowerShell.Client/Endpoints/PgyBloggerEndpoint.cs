using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A creator's marketplace (Pugongying) profile: one object. <c>userId</c> in the path is literal.</summary>
public sealed class PgyBloggerEndpoint() : SingleEndpoint<XhsPgyBlogger>(new(
    Name: "PgyBlogger",
    Path: "/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1",
    Cmdlet: "Get-XhsPgyBlogger",
    Command: "pgy blogger",
    Meaning: "Marketplace (Pugongying) profiles of creators, with quotes in CNY: one billed call each.",
    ChineseMeaning: "博主的蒲公英资料与报价（元）：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "pgy-blogger.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-blogger", typeof(SandboxQuote));
    private static readonly AnswerTemplate UnquotedTemplate = new("pgy-blogger-unquoted", typeof(SandboxQuote));

    internal override XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        PgyBloggerFields.Read(ref reader, retrievedAt);

    internal override string? IdOf(XhsPgyBlogger value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, Answer);

    /// <summary>Answers as both marketplace endpoints do; the fields are the same.</summary>
    internal static SandboxAnswer Answer(SandboxCreator creator) => creator.Quote switch
    {
        { IsListed: false } => SandboxAnswer.NoContent(Texts.Get("Sandbox.NotListed")),
        { IsQuoted: false } quote => SandboxAnswer.Ok(UnquotedTemplate, quote),
        { } quote => SandboxAnswer.Ok(Template, quote),
    };
}
