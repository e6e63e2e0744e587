using System;
using System.Collections.Generic;
using System.Text.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A creator's marketplace profile from the legacy endpoint: one object.</summary>
public sealed class PgyKolEndpoint : SingleEndpoint<XhsPgyBlogger>
{
    internal PgyKolEndpoint()
    {
    }

    /// <inheritdoc/>
    public override string Name => "PgyKol";

    /// <inheritdoc/>
    public override string Path => "/api/xiaohongshu-pgy/get-kol-info/v1";

    /// <inheritdoc/>
    public override string Cmdlet => "Get-XhsPgyKol";

    /// <inheritdoc/>
    public override string Command => "pgy kol";

    /// <inheritdoc/>
    public override string Meaning => "The same from the legacy endpoint; prefer 'pgy blogger'.";

    /// <inheritdoc/>
    public override InputKind Input => InputKind.UserId;

    /// <inheritdoc/>
    public override string InputParameter => "kolId";

    /// <inheritdoc/>
    public override IReadOnlyList<EndpointParameter> Parameters { get; } =
    [
        new("acceptCache", "AcceptCache",
            ParameterKind.Switch, "Accept an older answer of the service when it has one."),
    ];

    /// <inheritdoc/>
    public override string Sample => "pgy-kol-info.v1.json";

    internal override XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        PgyBloggerFields.Read(ref reader, retrievedAt);

    internal override string? IdOf(XhsPgyBlogger value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        query["acceptCache"] is { } value && !bool.TryParse(value, out _)
            ? SandboxAnswer.Invalid("acceptCache must be true or false")
            : SandboxAnswer.ForCreator(query, InputParameter, PgyBloggerEndpoint.Answer);
}
