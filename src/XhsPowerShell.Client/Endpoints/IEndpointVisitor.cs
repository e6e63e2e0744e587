namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Works on an endpoint with its type of objects; for code that walks <see cref="EndpointList.All"/>.
/// </summary>
public interface IEndpointVisitor<out TResult>
{
    /// <summary>Called by <see cref="Endpoint.Accept{TResult}"/>.</summary>
    TResult Visit<T>(Endpoint<T> endpoint)
        where T : class;
}
