using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace XhsPowerShell.Client.Tests.Endpoints;

/// <summary>The printed answers of the service.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static byte[] User { get; } = Part("get-user.v4.json", static data => data);

    public static byte[] SearchPage { get; } = Part("search-user.v2.json", static data => data);

    public static byte[] NotePage { get; } = Part("get-user-note-list.v4.json", static data => data);

    public static byte[] Note { get; } =
        Part("get-user-note-list.v4.json", static data => data.GetProperty("notes")[0]);

    public static byte[] PgyBlogger { get; } = Part("pgy-blogger.v1.json", static data => data);

    public static byte[] PgyKol { get; } = Part("pgy-kol-info.v1.json", static data => data);

    public static byte[] Data(string file) => Part(file, static data => data);

    public static byte[] Summary(int index) => Part("search-user.v2.json", data => data.GetProperty("users")[index]);

    /// <summary>The values that the elements of a JSON array have under a name, joined.</summary>
    public static string Values(string? json, string name)
    {
        using var document = JsonDocument.Parse(json!);
        return string.Join("; ", document.RootElement.EnumerateArray()
            .Select(element => element.GetProperty(name).ToString()));
    }

    public static byte[] Body(string file) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", file));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Part(string file, Func<JsonElement, JsonElement> choose)
    {
        using var document = JsonDocument.Parse(Body(file));
        return Utf8(choose(document.RootElement.GetProperty("data")).GetRawText());
    }
}
