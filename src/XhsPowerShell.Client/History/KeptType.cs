using XhsPowerShell.Client.Endpoints;

namespace XhsPowerShell.Client.History;

/// <summary>What people call a kind of kept objects: the type, the endpoint, or what returned them.</summary>
public static class KeptType
{
    /// <summary>The names to choose from, with what they stand for: types first, then endpoints.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Names { get; } =
    [
        .. EndpointList.All.GroupBy(static endpoint => endpoint.ItemType.Name).Select(static group =>
            (group.Key, string.Join(", ", group.Select(static endpoint => endpoint.Cmdlet).Distinct()))),
        .. EndpointList.All.Select(static endpoint => (endpoint.Name, endpoint.Cmdlet)),
    ];

    /// <summary>Finds the endpoints that a name stands for.</summary>
    /// <param name="name">A type (<c>XhsUser</c>), an endpoint (<c>User</c>), a cmdlet, a command or a path.</param>
    public static bool TryFind(string name, out IReadOnlyList<string> paths)
    {
        var word = name.Trim();
        paths =
        [
            .. EndpointList.Requested.Where(endpoint => NamesOf(endpoint).Contains(
                word, StringComparer.OrdinalIgnoreCase)).Select(static endpoint => endpoint.Path),
        ];
        return paths.Count > 0;
    }

    private static string[] NamesOf(Endpoint endpoint) =>
    [
        endpoint.ItemType.Name, endpoint.ItemType.FullName!, endpoint.Name, endpoint.Cmdlet, endpoint.Command,
        endpoint.Path,
    ];
}
