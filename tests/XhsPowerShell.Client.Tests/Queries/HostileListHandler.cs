using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>
/// Answers every request with a page that no honest service sends: the next one of a list made from a seed.
/// </summary>
internal sealed class HostileListHandler(int seed, int ids) : HttpMessageHandler
{
    private readonly Random random = new(seed);
    private int calls;

    public int Calls => calls;

    /// <summary>The ids that were sent, each once.</summary>
    public HashSet<string> Sent { get; } = [];

    public string Page()
    {
        calls++;
        var items = new JsonArray(Enumerable.Range(0, random.Next(0, 8)).Select(_ => (JsonNode?)Item()).ToArray());
        if (random.Next(3) == 0 && items.Count > 0)
        {
            items.Add(items[0]!.DeepClone());
        }

        var data = new JsonObject();
        foreach (var name in (string[])["users", "notes", "items", "comments", "kols", "list"])
        {
            data[name] = items.DeepClone();
        }

        // Cursors and totals of the page as a whole: absent, standing still, wrong or new.
        data["cursor"] = random.Next(3) == 0 ? "c" : Number();
        data["total"] = random.Next(4) switch { 0 => null, 1 => random.Next(3), _ => 1_000_000_000 };
        if (random.Next(4) > 0)
        {
            data["has_more"] = random.Next(8) switch { 0 => false, 1 => "yes", 2 => null, 3 => 1, _ => true };
        }

        return new JsonObject { ["code"] = 0, ["data"] = data }.ToJsonString();
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(
            HttpStatusCode.OK) { Content = new StringContent(Page(), Encoding.UTF8, "application/json") });

    private JsonObject Item()
    {
        // Something in it changes each time, as a signed address does.
        var item = new JsonObject { ["image"] = "https://example/?sign=" + Number(), ["model_type"] = "note" };
        var note = new JsonObject { ["image"] = item["image"]!.DeepClone() };
        item["note"] = note;
        var id = random.Next(8) switch
        {
            0 => "absent",
            1 => "",
            2 => null,
            _ => random.Next(ids).ToString("x24", CultureInfo.InvariantCulture),
        };
        if (id?.Length == 24)
        {
            Sent.Add(id);
        }

        foreach (var name in id == "absent" ? [] : (string[])["id", "userId", "noteId"])
        {
            item[name] = id;
            note[name] = id;
        }

        // Absent, empty, standing still, running in circles, or new.
        switch (random.Next(6))
        {
            case 0:
                break;
            case 1:
                item["cursor"] = random.Next(4) == 0 ? "" : "c" + random.Next(3).ToString(CultureInfo.InvariantCulture);
                break;
            default:
                item["cursor"] = Number();
                break;
        }

        return item;
    }

    private string Number() => random.NextInt64().ToString(CultureInfo.InvariantCulture);
}
