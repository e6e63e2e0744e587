namespace XhsPowerShell.Client.Caching;

/// <summary>One kept answer of the service: a version of what it says to a request.</summary>
public sealed record StoredResponse
{
    /// <summary>The <see cref="Scope"/> of made-up answers, which cost nothing.</summary>
    public const string SandboxScope = "sandbox";

    /// <summary>The key of the request.</summary>
    public StoreKey Key { get; init; } = new(0, 0);

    /// <summary>Who answered: <c>service</c>, <c>sandbox</c> or another address.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The path of the endpoint.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The id or keyword that was asked for; empty for a request without one.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The path and the sorted parameters, without the token.</summary>
    public string Request { get; init; } = "";

    /// <summary>When it was kept, by the store's clock (whole milliseconds); the store sets it.</summary>
    public DateTimeOffset KeptAt { get; init; }

    /// <summary>When it arrived, at +08:00 (whole milliseconds).</summary>
    public DateTimeOffset RetrievedAt { get; init; }

    /// <summary>The envelope's <c>code</c>.</summary>
    public int Code { get; init; }

    /// <summary>The HTTP status.</summary>
    public int HttpStatus { get; init; }

    /// <summary>The whole answer as UTF-8, compressed (see <see cref="ResponseCompression"/>).</summary>
    public byte[] Body { get; init; } = [];
}
