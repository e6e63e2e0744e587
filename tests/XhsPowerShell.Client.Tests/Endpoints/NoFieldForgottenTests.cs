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

    private delegate object? Read(byte[] json);

    [Fact]
    public void Every_field_of_a_profile_is_in_a_property() =>
        AssertEachFieldCounts(Sample.User, static json => ReadAll.Read(EndpointList.User.Read, json), 120);

    public static TheoryData<string> EndpointsWithOneObject() =>
        new(EndpointList.All.Where(endpoint => endpoint.Accept(new Reader()) is not null)
            .Select(endpoint => endpoint.Name));

    [Theory]
    [MemberData(nameof(EndpointsWithOneObject))]
    public void Every_field_of_the_sample_of_an_endpoint_is_in_a_property(string name)
    {
        var endpoint = EndpointList.All.Single(endpoint => endpoint.Name == name);
        AssertEachFieldCounts(
            Sample.Data(endpoint.Sample), endpoint.Accept(new Reader())!, endpoint.Input == InputKind.Link ? 1 : 10);
    }

    [Fact]
    public void Every_field_of_a_creator_s_follower_history_is_in_a_property() => AssertEachFieldCounts(
        Sample.Data(EndpointList.PgyFansHistory.Sample),
        static json => EndpointList.PgyFansHistory.ReadDays(json, Sample.Now, "u", false, false)!.ConvertAll(
            static item => item.Value),
        10);

    [Fact]
    public void Every_field_of_every_user_found_is_in_a_property()
    {
        for (var i = 0; i < 20; i++)
        {
            AssertEachFieldCounts(
                Sample.Summary(i), static json => ReadAll.Read(EndpointList.SearchUser.Read, json), 13);
        }
    }

    [Fact]
    public void Every_field_of_a_note_is_in_a_property() =>
        AssertEachFieldCounts(Sample.Note, static json => ReadAll.Read(NoteFields.Read, json), 45);

    [Fact]
    public void Every_field_of_a_marketplace_creator_is_in_a_property() =>
        AssertEachFieldCounts(Sample.PgyBlogger, static json => ReadAll.Read(PgyBloggerFields.Read, json), 146);

    [Fact]
    public void Every_field_of_the_legacy_marketplace_answer_is_in_a_property() =>
        AssertEachFieldCounts(Sample.PgyKol, static json => ReadAll.Read(PgyBloggerFields.Read, json), 146);

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
        var before = Fingerprint.Of(read(json)!);
        var leaves = JsonPlace.Leaves(json);
        var forgotten = leaves
            .Where(leaf => !Twins.Contains(leaf.Path.Substring(leaf.Path.LastIndexOf('.') + 1)))
            .Where(leaf => !Replacements(leaf).Any(value => Follows(before, read(leaf.Replace(json, value))!)))
            .Select(leaf => leaf.Path);

        Assert.True(leaves.Count >= atLeast, $"Only {leaves.Count} values were looked at.");
        Assert.Empty(forgotten);
    }

    private static bool Follows(Dictionary<string, string> before, object changed) =>
        Fingerprint.Of(changed).Any(pair => !before.TryGetValue(pair.Key, out var old) || old != pair.Value);

    private static string[] Replacements(JsonPlace leaf) =>
        Meaningful.TryGetValue(leaf.Path, out var value) ? [value] : leaf.Kind switch
        {
            JsonTokenType.True => ["false"],
            JsonTokenType.False => ["true"],
            JsonTokenType.Number => ["771177"],
            JsonTokenType.String => ["\"something else\"", "\"77.1\"", "\"2001-02-03\""],
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
        var there = Fingerprint.Of(value).Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(json);
        var missing = JsonPlace.Leaves(json)
            .Where(leaf => leaf.Kind is JsonTokenType.String or JsonTokenType.Number && !translated.Contains(leaf.Path))
            .Where(leaf => !there.Contains(
                JsonDocument.Parse(json.AsMemory(leaf.Start, leaf.End - leaf.Start)).RootElement.ToString()))
            .Select(leaf => leaf.Path);
        Assert.Empty(missing);
    }

    // Null for endpoints whose answer is more than one object: those have tests of their own.
    private sealed class Reader : IEndpointVisitor<Read?>
    {
        public Read? Visit<T>(Endpoint<T> endpoint)
            where T : class => endpoint is SingleEndpoint<T> ? json => ReadAll.Read(endpoint.Read, json) : null;
    }
}
