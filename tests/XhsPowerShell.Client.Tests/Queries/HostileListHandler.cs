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
using XhsPowerShell.Client.Endpoints;

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

    /// <summary>The ids of replies, on their own pages or with their comment, each once.</summary>
    public HashSet<string> SentReplies { get; } = [];

    private string Page(bool isOfReplies)
    {
        calls++;
        var items = new JsonArray(Enumerable.Range(0, random.Next(0, 8))
            .Select(_ => (JsonNode?)(isOfReplies ? Reply() : Item())).ToArray());
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
            HttpStatusCode.OK) { Content = new StringContent(
                Page(isOfReplies: request.RequestUri!.AbsolutePath == EndpointList.NoteReply.Path),
                Encoding.UTF8, "application/json") });

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

        AddReplies(item);
        return item;
    }

    // The count of replies says what it likes, and so does the cursor from which more are said to follow.
    private void AddReplies(JsonObject item)
    {
        item["sub_comment_count"] = random.Next(6) switch
        {
            0 => null, 1 => -1, 2 => "很多", 3 => random.Next(4), 4 => long.MaxValue, _ => 0,
        };
        if (random.Next(3) > 0)
        {
            item["sub_comments"] =
                new JsonArray(Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode?)Reply()).ToArray());
            item["sub_comment_cursor"] = random.Next(3) switch { 0 => null, 1 => "c", _ => Number() };
        }
    }

    private JsonObject Reply()
    {
        var reply = new JsonObject { ["image"] = "https://example/?sign=" + Number() };
        // Some are among the comments, too, or below another one.
        var id = random.Next(10) switch
        {
            0 => string.Empty,
            1 => null,
            2 => random.Next(ids).ToString("x24", CultureInfo.InvariantCulture),
            _ => "f" + random.Next(ids).ToString("x23", CultureInfo.InvariantCulture),
        };
        if (random.Next(10) > 0)
        {
            reply["id"] = id;
        }
        else
        {
            id = null;
        }

        if (!string.IsNullOrEmpty(id))
        {
            SentReplies.Add(id);
        }

        return reply;
    }

    private string Number() => random.NextInt64().ToString(CultureInfo.InvariantCulture);
}
