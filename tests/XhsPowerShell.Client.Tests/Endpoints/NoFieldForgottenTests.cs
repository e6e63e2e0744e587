using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

/// <summary>Changes each value of each sample in turn, and sees whether a property follows.</summary>
public class NoFieldForgottenTests
{
    // Values that are read as something else than what they look like.
    private static readonly Dictionary<string, string> Meaningful = new(StringComparer.Ordinal)
    {
        ["buyer_info.extra_map.curationGoodsSearch"] = "\"false\"",
        ["last_update_time"] = "1700000000",
    };

    // Each gives way to its twin; CollidingKeysTests has them.
    private static readonly HashSet<string> Twins =
        ["mengagementNum", "mengagementNumMcn", "mcpuvNum30d", "mfollowCnt"];

    // How many values a sample has at least; 10 where it is not said.
    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal)
    {
        ["User"] = 120, ["SearchUser"] = 13, ["UserNote"] = 45, ["PgyBlogger"] = 146, ["PgyKol"] = 146,
        ["SearchPgyBlogger"] = 146, ["SearchNote"] = 40, ["NoteComment"] = 25, ["Link"] = 1,
    };

    // What stands beside a list belongs to the page and to none of its objects.
    private static readonly HashSet<string> OfThePage =
    [
        "has_more", "cursor", "total", "filters", "tags", "user_id", "comment_count", "comment_count_l1",
        "current_sort_strategy", "all_sort_strategies", "page_context", "query_type", "is_broad_query",
        "dqa_authorized_user_by_shared", "query_debug_info", "search_dqa_new_page_exp", "can_cut", "search_request_id",
        "show_single_col", "ai_mode_enable", "search_pull_down_opt_exp", "strategy_info", "request_dqa_instant",
        "query_intent", "service_status", "cur_cut_number",
    ];

    private delegate object? Read(byte[] json);

    public static TheoryData<string> Endpoints() => new(EndpointList.Requested.Select(endpoint => endpoint.Name));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Every_field_of_the_sample_of_an_endpoint_is_in_a_property(string name)
    {
        var endpoint = EndpointList.Requested.Single(endpoint => endpoint.Name == name);
        var read = endpoint.Accept(new Reader());
        var objects = Objects(endpoint, endpoint.Sample).Where(json => read(json) is not null).ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, json => AssertEachFieldCounts(json, read, Sizes.GetValueOrDefault(name, 10)));
    }

    [Fact]
    public void Every_field_of_a_note_with_a_video_is_in_a_property() =>
        Assert.All(Objects(EndpointList.UserNote, "user-note-list.video.v4.json"), json => AssertEachFieldCounts(
            json, static json => ReadAll.Read(EndpointList.UserNote.Read, json), 45));

    [Fact]
    public void Every_text_and_number_of_the_samples_is_found_in_the_object_as_it_was_sent()
    {
        AssertEachValueIsThere(Sample.User, ReadAll.Read(EndpointList.User.Read, Sample.User)!);
        AssertEachValueIsThere(Sample.Note, ReadAll.Read(NoteFields.Read, Sample.Note)!);
        AssertEachValueIsThere(Sample.PgyBlogger, ReadAll.Read(PgyBloggerFields.Read, Sample.PgyBlogger)!);
        AssertEachValueIsThere(Sample.PgyKol, ReadAll.Read(PgyBloggerFields.Read, Sample.PgyKol)!);
    }

    private static void AssertEachFieldCounts(byte[] json, Read read, int atLeast)
    {
        var before = Fingerprint.Create(read(json)!);
        var leaves = JsonPlace.Leaves(json);
        var forgotten = leaves
            .Where(leaf => !Twins.Contains(leaf.Path.Substring(leaf.Path.LastIndexOf('.') + 1)))
            .Where(leaf => !Replacements(leaf).Any(value => Follows(before, read(leaf.Replace(json, value)))))
            .Select(leaf => leaf.Path);

        Assert.True(leaves.Count >= atLeast, $"Only {leaves.Count} values were looked at.");
        Assert.Empty(forgotten);
    }

    private static bool Follows(Dictionary<string, string> before, object? changed) =>
        changed is null
        || Fingerprint.Create(changed).Any(pair => !before.TryGetValue(pair.Key, out var old) || old != pair.Value);

    private static string[] Replacements(JsonPlace leaf) =>
        Meaningful.TryGetValue(leaf.Path, out var value) ? [value] : leaf.Kind switch
        {
            JsonTokenType.True => ["false"],
            JsonTokenType.False => ["true"],
            JsonTokenType.Number => ["771177"],
            JsonTokenType.String => ["\"something else\"", "\"77.1\"", "\"2001-02-03\"", "\"1\""],
            JsonTokenType.StartArray => ["[\"something\"]"],
            _ => ["true", "771177", "\"something\"", "[\"something\"]", """{"picturePrice":771177}"""],
        };

    private static void AssertEachValueIsThere(byte[] json, object value)
    {
        // Read as another type: gender, flag and time.
        // The two levels of a content tag are one text, such as 母婴/母婴日常.
        HashSet<string> translated =
            ["gender", "create_time", "last_update_time", "contentTags[0].taxonomy1Tag",
                "contentTags[0].taxonomy2Tags[0]"];
        var there = Fingerprint.Create(value).Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(json);
        var missing = JsonPlace.Leaves(json)
            .Where(leaf => leaf.Kind is JsonTokenType.String or JsonTokenType.Number && !translated.Contains(leaf.Path))
            .Where(leaf => !there.Contains(
                JsonDocument.Parse(json.AsMemory(leaf.Start, leaf.End - leaf.Start)).RootElement.ToString()))
            .Select(leaf => leaf.Path);
        Assert.Empty(missing);
    }

    // The texts of the objects in a sample: the whole of it, or the items of its list.
    private static List<byte[]> Objects(Endpoint endpoint, string sample)
    {
        using var document = JsonDocument.Parse(Sample.Data(sample));
        if (!endpoint.IsPaged)
        {
            return [Sample.Data(sample)];
        }

        var list = document.RootElement.EnumerateObject()
            .Where(field => field.Value.ValueKind == JsonValueKind.Array)
            .MaxBy(field => field.Value.GetRawText().Length);
        Assert.Empty(document.RootElement.EnumerateObject().Select(field => field.Name).Except(OfThePage)
            .Except([list.Name]));
        return [.. list.Value.EnumerateArray().Select(item => Sample.Utf8(item.GetRawText()))];
    }

    private sealed class Reader : IEndpointVisitor<Read>
    {
        public Read Visit<T>(Endpoint<T> endpoint)
            where T : class => endpoint is PgyFansHistoryEndpoint history
            ? json => history.ReadDays(json, Sample.Now, "u", false, false)?.ConvertAll(static item => item.Value)
            : json => ReadAll.Read(endpoint.Read, json);
    }
}
