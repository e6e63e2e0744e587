using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Client.History;

/// <summary>The query that a kept answer belongs to, of one page.</summary>
internal static class KeptRequest
{
    public static Query<T> ToQuery<T>(Endpoint<T> endpoint, StoredResponse stored)
        where T : class
    {
        var parameters = Parse(stored.Request).ToList();
        var input = Take(parameters, endpoint.InputParameter) ?? stored.Subject;
        var paging = endpoint.Parameters.Where(static parameter => parameter.IsPaging)
            .ToDictionary(static parameter => parameter.Kind, parameter => Take(parameters, parameter.WireName));
        _ = paging.TryGetValue(ParameterKind.Cursor, out var cursor);
        return endpoint.CreateQuery(input, new QueryOptions
        {
            Parameters = parameters,
            MaxPages = 1,
            Cursor = cursor,
            Page = paging.TryGetValue(ParameterKind.Page, out var page)
                && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
        });
    }

    private static string? Take(List<(string Name, string Value)> parameters, string name)
    {
        var index = parameters.FindIndex(parameter => parameter.Name == name);
        if (index < 0)
        {
            return null;
        }

        var value = parameters[index].Value;
        parameters.RemoveAt(index);
        return value;
    }

    private static IEnumerable<(string Name, string Value)> Parse(string request)
    {
        var start = request.IndexOf('?');
        foreach (var pair in start < 0 ? [] : request.Substring(start + 1).Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                yield return (Uri.UnescapeDataString(pair.Substring(0, equals)),
                    Uri.UnescapeDataString(pair.Substring(equals + 1)));
            }
        }
    }
}
