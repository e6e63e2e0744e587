using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>An endpoint with one object for an input.</summary>
public abstract class SingleEndpoint<T> : Endpoint<T>
    where T : class
{
    private protected SingleEndpoint(EndpointInfo info)
        : base(info)
    {
    }

    public sealed override bool IsPaged => false;

    public sealed override Query<T> CreateQuery(string input, QueryOptions? options = null)
    {
        var parameters = new List<(string, string)> { (InputParameter, input) };
        parameters.AddRange(options?.Parameters ?? []);
        return new SingleQuery<T>(
            input, new ApiRequest(Path, [.. parameters]) { Subject = input }, Read, IdOf, SetInput);
    }

    /// <summary>The id in the answer, to compare with the input; null when the answer has none.</summary>
    internal virtual string? IdOf(T value) => null;

    /// <summary>Sets the id that was asked for, for answers that do not repeat it.</summary>
    internal virtual void SetInput(T value, string input)
    {
    }
}
