using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace XhsPowerShell.TestServer.Accounts;

/// <summary>What is asked, without who asks: two requests with the same <see cref="Key"/> are attempts at one question.</summary>
internal sealed record Question
{
    private static readonly Dictionary<string, string> Endpoints = new(StringComparer.Ordinal)
    {
        ["/ping"] = "ping",
        ["/api/xiaohongshu/get-user/v4"] = "user",
        ["/api/xiaohongshu/search-user/v2"] = "search",
        ["/api/xiaohongshu/get-user-note-list/v4"] = "notes",
        ["/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1"] = "blogger",
        ["/api/xiaohongshu-pgy/get-kol-info/v1"] = "kol",
    };

    public required string Endpoint { get; init; }

    public required string Key { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    public string? Token { get; init; }

    /// <summary><c>userId</c>, or <c>kolId</c> where the endpoint has that.</summary>
    public string? UserId { get; init; }

    public string? Keyword { get; init; }

    /// <summary>Of a search: 1 when absent, null when it is no number.</summary>
    public int? Page { get; init; }

    /// <summary>Of a note list: empty for its first page.</summary>
    public string? Cursor { get; init; }

    public string? AcceptCache { get; init; }

    public static Question Read(string path, IQueryCollection query)
    {
        var endpoint = Endpoints.GetValueOrDefault(path, "other");
        string? Value(string name) => query.TryGetValue(name, out var values) ? values[^1] : null;
        var parameters = query.Where(p => p.Key != "token").Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())).ToList();
        if (endpoint == "other")
        {
            parameters.Insert(0, KeyValuePair.Create("path", path));
        }

        var id = endpoint == "kol" ? Value("kolId") : Value("userId");
        var page = endpoint == "search" ? Value("page") ?? "1" : null;
        var cursor = endpoint == "notes" ? Value("lastCursor") ?? string.Empty : null;
        return new Question
        {
            Endpoint = endpoint,
            Parameters = parameters,
            Token = Value("token"),
            UserId = id,
            Keyword = Value("keyword"),
            Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Cursor = cursor,
            AcceptCache = Value("acceptCache"),
            Key = endpoint == "other"
                ? string.Join('\n', parameters.Select(p => p.Key + "=" + p.Value).Order(StringComparer.Ordinal))
                : string.Join('\n', endpoint, id, Value("keyword"), page, cursor, Value("acceptCache")),
        };
    }
}
