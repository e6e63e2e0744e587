using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XhsPowerShell.TestServer.World;

/// <summary>The printed samples: as bytes to hand out, and as the shape of generated answers.</summary>
internal sealed class Fixture
{
    public static readonly JavaScriptEncoder Relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = Relaxed };

    private Fixture(string name) => Bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    public static Fixture User { get; } = new("get-user.v4.json");

    public static Fixture Search { get; } = new("search-user.v2.json");

    public static Fixture Notes { get; } = new("get-user-note-list.v4.json");

    public static Fixture Blogger { get; } = new("pgy-blogger.v1.json");

    public static Fixture Kol { get; } = new("pgy-kol-info.v1.json");

    /// <summary>Unchanged.</summary>
    public byte[] Bytes { get; }

    /// <summary>A copy of <c>data</c> to put markers into.</summary>
    public JsonObject Data() => JsonNode.Parse(Bytes)!["data"]!.AsObject();

    public static string Text(JsonNode node) => node.ToJsonString(Compact);
}
