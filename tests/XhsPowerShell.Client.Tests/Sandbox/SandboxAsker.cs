using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

/// <summary>Asks the sandbox over an HttpClient, as the real client does.</summary>
internal static class SandboxAsker
{
    public const string Search = "/api/xiaohongshu/search-user/v2";
    public const string User = "/api/xiaohongshu/get-user/v4";
    public const string Notes = "/api/xiaohongshu/get-user-note-list/v4";
    public const string Blogger = "/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1";
    public const string Kol = "/api/xiaohongshu-pgy/get-kol-info/v1";

    /// <summary>The world on a fixed day, so that what tests expect does not change from day to day.</summary>
    public static readonly SandboxWorld World = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(8)));

    public static readonly string[] SomeKeywords = ["咖啡", "美妆", "上海咖啡", "coffee shop", "Travel", "x", "蓝色星期五", "ＡＢＣ"];

    private static readonly HttpClient Client = new(new SandboxHandler(
        EndpointList.SandboxRoutes, static () => World)) { BaseAddress = new Uri("https://sandbox.invalid/") };

    public static Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] parameters) =>
        Client.GetAsync(Address(path, parameters));

    public static async Task<string> Text(string path, params (string Name, string Value)[] parameters)
    {
        using var response = await Send(path, parameters);
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<JsonElement> Envelope(string path, params (string Name, string Value)[] parameters) =>
        JsonDocument.Parse(await Text(path, parameters)).RootElement;

    public static async Task<JsonElement> Data(string path, params (string Name, string Value)[] parameters)
    {
        var envelope = await Envelope(path, parameters);
        Assert.Equal(0, envelope.GetProperty("code").GetInt32());
        return envelope.GetProperty("data");
    }

    public static async Task<int> Code(string path, params (string Name, string Value)[] parameters) =>
        (await Envelope(path, parameters)).GetProperty("code").GetInt32();

    /// <summary>The ids of one search page.</summary>
    public static async Task<List<string>> Page(string keyword, int page) =>
        (await Data(Search, ("keyword", keyword), ("page", Invariant(page)))).GetProperty("users").EnumerateArray()
            .Select(user => user.GetProperty("id").GetString()!).ToList();

    /// <summary>All notes of a user, by cursor to the end, and the number of pages.</summary>
    public static async Task<(List<JsonElement> Notes, int Pages)> AllNotes(string userId)
    {
        var notes = new List<JsonElement>();
        var cursor = string.Empty;
        for (var pages = 1; ; pages++)
        {
            var data = await Data(Notes, ("userId", userId), ("lastCursor", cursor));
            var page = data.GetProperty("notes").EnumerateArray().ToArray();
            notes.AddRange(page);
            if (!data.GetProperty("has_more").GetBoolean())
            {
                return (notes, pages);
            }

            Assert.Equal(SandboxWorld.PageSize, page.Length);
            cursor = page[^1].GetProperty("cursor").GetString()!;
        }
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Address(string path, (string Name, string Value)[] parameters) =>
        path + "?" + string.Join("&", parameters.Select(p => p.Name + "=" + Uri.EscapeDataString(p.Value)));
}
