namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>What the forward proxy demands; read from the space <c>proxy</c>.</summary>
internal sealed record ProxySettings
{
    public string User { get; init; } = "proxyuser";

    public required string Password { get; init; }
}
