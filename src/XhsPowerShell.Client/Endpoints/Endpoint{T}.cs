using System.Text.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>An endpoint with its type of objects.</summary>
public abstract class Endpoint<T> : Endpoint
    where T : class
{
    private protected Endpoint(EndpointInfo info)
        : base(info)
    {
    }

    public sealed override Type ItemType => typeof(T);

    /// <summary>Creates a query. Sends nothing.</summary>
    /// <param name="input">The id, keyword or link: checked and trimmed by the caller.</param>
    /// <param name="options">Parameters and limits; null for none.</param>
    public abstract Query<T> CreateQuery(string input, QueryOptions? options = null);

    /// <summary>Creates a query from what a person typed. Sends nothing.</summary>
    /// <param name="text">An id, a link or a keyword; for anything else the query fails with
    /// <c>InvalidInput</c>.</param>
    /// <param name="options">Parameters and limits; null for none.</param>
    public Query<T> ParseQuery(string? text, QueryOptions? options = null) =>
        TryParseInput(text, out var input, out var problem)
        ? CreateQuery(input, options)
        : new RefusedQuery<T>(text ?? "", ApiErrorFactory.Refused(Path, problem!));

    public sealed override TResult Accept<TResult>(IEndpointVisitor<TResult> visitor) => visitor.Visit(this);

    /// <summary>Reads one object and leaves the reader on its end.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    internal abstract T? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt);
}
