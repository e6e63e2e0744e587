namespace XhsPowerShell.Client.Endpoints;

/// <summary>An endpoint with a list for an input, a page at a time. Each creates a query of its own.</summary>
public abstract class PagedEndpoint<T> : Endpoint<T>
    where T : class
{
    private protected PagedEndpoint(EndpointInfo info)
        : base(info)
    {
    }

    public sealed override bool IsPaged => true;
}
