using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using XhsPowerShell.Client.Endpoints;
using Endpoint = XhsPowerShell.Client.Endpoints.Endpoint;

namespace XhsPowerShell.TestServer.Accounts;

/// <summary>
/// What is asked, without who asks: two requests with the same <see cref="Key"/> are attempts at one question.
/// </summary>
internal sealed record Question
{
    private static readonly Dictionary<string, Endpoint> ByPath =
        EndpointList.Requested.ToDictionary(e => e.Path, StringComparer.Ordinal);

    /// <summary>
    /// What scenarios and the ledger call endpoints: the command with hyphens, <c>ping</c>, or <c>other</c>.
    /// </summary>
    public static IReadOnlyList<string> EndpointNames { get; } =
        [.. EndpointList.Requested.Select(NameOf), "ping", "other"];

    public required string Endpoint { get; init; }

    public required string Key { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    public string? Token { get; init; }

    /// <summary>The endpoint; null for <c>ping</c>, <c>other</c> and the proxy's.</summary>
    public Endpoint? Definition { get; init; }

    /// <summary>The id, keyword or link.</summary>
    public string? Input { get; init; }

    /// <summary>The input when it is a user's id, whatever its parameter is called.</summary>
    public string? UserId => Definition?.Input is InputKind.UserId ? Input : null;

    public string? NoteId => Definition?.Input is InputKind.NoteId ? Input : null;

    public string? Keyword => Definition?.Input is InputKind.Keyword ? Input : null;

    /// <summary>Of a list that is asked for by page: 1 when absent, null when it is no number.</summary>
    public int? Page { get; init; }

    /// <summary>Of a list that is asked for by cursor: empty for its first page.</summary>
    public string? Cursor { get; init; }

    public static Question Read(string path, IQueryCollection query)
    {
        string? Value(string? name) => name is not null && query.TryGetValue(name, out var values) ? values[^1] : null;
        var parameters = query.Where(p => p.Key != "token")
            .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())).ToList();
        if (!ByPath.TryGetValue(path, out var endpoint))
        {
            return ReadUnknown(path, parameters) with { Token = Value("token") };
        }

        var input = Value(endpoint.InputParameter);
        var (page, cursor) = (default(string), default(string));
        var others = string.Empty;
        foreach (var parameter in endpoint.Parameters)
        {
            var value = Value(parameter.WireName);
            page = parameter.Kind == ParameterKind.Page ? value ?? "1" : page;
            cursor = parameter.Kind == ParameterKind.Cursor ? value ?? string.Empty : cursor;
            others += parameter.IsPaging
                || value is null ? null : (others.Length == 0 ? value : "&" + parameter.WireName + "=" + value);
        }

        var isKeyword = endpoint.Input == InputKind.Keyword;
        return new Question
        {
            Definition = endpoint,
            Endpoint = NameOf(endpoint),
            Parameters = parameters,
            Token = Value("token"),
            Input = input,
            Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Cursor = cursor,
            Key = string.Join('\n', NameOf(endpoint), isKeyword
                ? null
                : input, isKeyword ? input : null, page, cursor, others),
        };
    }

    // The commands of the first two marketplace endpoints had no group, and scenarios still call them so.
    private static string NameOf(Endpoint endpoint) =>
        (endpoint is PgyBloggerEndpoint or PgyKolEndpoint
            ? endpoint.Command.Split(' ')[^1]
            : endpoint.Command).Replace(' ', '-');

    private static Question ReadUnknown(string path, List<KeyValuePair<string, string>> parameters)
    {
        if (path == EndpointList.PingPath)
        {
            return new Question { Endpoint = "ping", Parameters = parameters, Key = "ping\n\n\n\n\n" };
        }

        parameters.Insert(0, KeyValuePair.Create("path", path));
        var key = string.Join('\n', parameters.Select(p => p.Key + "=" + p.Value).Order(StringComparer.Ordinal));
        return new Question { Endpoint = "other", Parameters = parameters, Key = key };
    }
}
