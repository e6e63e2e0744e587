using System.Text;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// One request to the service. Its text is the only form in which a request is ever shown: it has no token.
/// </summary>
public sealed class ApiRequest
{
    /// <param name="endpoint">The path, with its leading slash.</param>
    /// <param name="parameters">The parameters without the token, in the order they are sent.</param>
    public ApiRequest(string endpoint, params (string Name, string Value)[] parameters)
    {
        Endpoint = endpoint;
        Parameters = parameters;
        var builder = new StringBuilder(endpoint);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            builder.Append(separator).Append(Uri.EscapeDataString(name)).Append('=')
                .Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        PathAndQuery = builder.ToString();
        HasParameters = separator == '&';
    }

    public string Endpoint { get; }

    /// <summary>The id or keyword that is asked for: what an error names. Null for any other request.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// No kept answer from before this moment, by the store's clock; null when any that is new enough will do. A page
    /// of a list is never older than the page before it.
    /// </summary>
    internal DateTimeOffset? NotBefore { get; set; }

    /// <summary>The parameters without the token, in the order they are sent.</summary>
    internal IReadOnlyList<(string Name, string Value)> Parameters { get; }

    /// <summary>The path and the parameters as they are sent, without the token.</summary>
    internal string PathAndQuery { get; }
    private bool HasParameters { get; }

    /// <summary>The path and the parameters for a person to read, without the token.</summary>
    /// <returns>The text, on one line.</returns>
    public override string ToString()
    {
        var readable = Uri.UnescapeDataString(PathAndQuery);
        return readable.Any(char.IsControl) ? PathAndQuery : readable;
    }

    internal Uri ToUri(Uri baseUri, string? token)
    {
        var address = baseUri.AbsoluteUri.TrimEnd('/') + PathAndQuery;
        return new Uri(token is null
            ? address
            : address + (HasParameters ? "&token=" : "?token=") + Uri.EscapeDataString(token));
    }
}
