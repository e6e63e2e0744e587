namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Works on an endpoint with its type of objects; for code that walks <see cref="EndpointList.All"/>.
/// </summary>
/// <typeparam name="TResult">What the work returns.</typeparam>
public interface IEndpointVisitor<out TResult>
{
    /// <summary>Called by <see cref="Endpoint.Accept{TResult}"/>.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The result of <see cref="Endpoint.Accept{TResult}"/>.</returns>
    TResult Visit<T>(Endpoint<T> endpoint)
        where T : class;
}
