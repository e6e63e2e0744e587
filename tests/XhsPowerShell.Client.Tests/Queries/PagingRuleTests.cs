using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>
/// How each list ends, by the calls that the server counted, and from where it continues after an error.
/// </summary>
public abstract class PagingRuleTests(int throttleLimit)
{
    public sealed class OneAtATime() : PagingRuleTests(1);

    public sealed class SeveralAtOnce() : PagingRuleTests(4);

    private const string Note = "6a8049d95a90c3e19a727707";

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData(45, null, 45, 4)]
    [InlineData(60, null, 60, 4)]
    [InlineData(45, 20L, 20, 1)]
    [InlineData(45, 21L, 21, 2)]
    [InlineData(0, null, 0, 1)]
    public async Task A_search_for_notes_ends_on_a_page_without_a_new_note(int found, long? first, int notes, int calls)
    {
        await Set($$"""{ "mode": "world", "searchUsers": {{found}} }""");

        var (items, error) = await Run(EndpointList.SearchNote, "咖啡", new() { First = first });

        Assert.Null(error);
        Assert.Equal(notes, items.Select(note => note.NoteId).Distinct().Count());
        Assert.Equal(notes, items.Count);
        Assert.All(items, note => Assert.Equal("咖啡", note.Keyword));
        Assert.Equal(calls, await Calls("search-notes"));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_search_for_notes_ends_when_the_service_repeats_a_page()
    {
        await Set("""{ "mode": "world", "searchUsers": 60, "faults": { "fault": { "repeatPages": true } } }""");

        Assert.Equal(20, (await Run(EndpointList.SearchNote, "咖啡")).Items.Count);
        Assert.Equal(2, await Calls("search-notes"));
    }

    [Fact]
    public async Task Items_that_are_no_notes_are_skipped_and_a_page_of_them_alone_is_the_end()
    {
        var note = """{\"model_type\":\"note\",\"note\":{\"id\":\"5242d8dbcbe75a7cd60e1152\",\"title\":\"a\"}}""";
        var other = """{\"model_type\":\"hot_query\",\"hot_query\":{\"title\":\"b\"}}""";
        var odd = """{\"model_type\":\"ads\",\"note\":{\"id\":\"5242d8dbcbe75a7cd60e1153\"}}""";
        await Set($$$"""
            { "mode": "world", "faults": [
                { "page": 1, "fault": { "body": "{\"code\":0,\"data\":{\"items\":[{{{other}}},{{{note}}},{{{odd}}}]}}" } },
                { "page": 2, "fault": { "body": "{\"code\":0,\"data\":{\"items\":[{{{other}}}]}}" } } ] }
            """);

        var (items, error) = await Run(EndpointList.SearchNote, "咖啡");

        Assert.Null(error);
        Assert.Equal("5242d8dbcbe75a7cd60e1152", Assert.Single(items).NoteId);
        Assert.Equal(2, await Calls("search-notes"));
    }

    [Theory]
    [InlineData(45, null, 45, 3)]
    [InlineData(40, null, 40, 2)]
    [InlineData(45, 20L, 20, 1)]
    [InlineData(0, null, 0, 1)]
    public async Task A_marketplace_search_ends_when_the_total_is_reached(
        int total, long? first, int creators, int calls)
    {
        await Set($$"""{ "mode": "world", "searchUsers": {{total}} }""");

        var (items, error) = await Run(EndpointList.SearchPgyBlogger, "咖啡", new() { First = first });

        Assert.Null(error);
        Assert.Equal(creators, items.Select(creator => creator.UserId).Distinct().Count());
        Assert.Equal(calls, await Calls("pgy-search"));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_marketplace_search_ends_on_an_empty_page_whatever_the_total_says()
    {
        await Set("""
            { "mode": "world", "searchUsers": 60,
              "faults": { "page": 2, "fault": { "body": "{\"code\":0,\"data\":{\"total\":60,\"kols\":[]}}" } } }
            """);

        Assert.Equal(20, (await Run(EndpointList.SearchPgyBlogger, "咖啡")).Items.Count);
        Assert.Equal(2, await Calls("pgy-search"));
    }

    [Fact]
    public async Task A_marketplace_search_without_a_total_ends_on_an_empty_page()
    {
        await Set("""
            { "mode": "world", "faults": [
                { "page": 1, "fault": { "body": "{\"code\":0,\"data\":{\"kols\":[{\"userId\":\"53a7f2ac7d2d154d8124a17d\"}]}}" } },
                { "page": 2, "fault": { "body": "{\"code\":0,\"data\":{\"kols\":[]}}" } } ] }
            """);

        Assert.Single((await Run(EndpointList.SearchPgyBlogger, "咖啡")).Items);
        Assert.Equal(2, await Calls("pgy-search"));
    }

    [Theory]
    [InlineData(45, 45, 3)]
    [InlineData(40, 40, 2)]
    [InlineData(7, 7, 1)]
    public async Task Marketplace_notes_end_when_the_total_is_reached(int total, int notes, int calls)
    {
        await Set($$"""{ "mode": "world", "notesPerUser": {{total}} }""");

        var (items, error) = await Run(EndpointList.PgyNote, TestClient.Id);

        Assert.Null(error);
        Assert.Equal(notes, items.Select(note => note.NoteId).Distinct().Count());
        Assert.All(items, note => Assert.Equal(TestClient.Id, note.UserId));
        Assert.Equal(calls, await Calls("pgy-notes"));
    }

    [Theory]
    [InlineData("SearchNote", 45, 2)]
    [InlineData("SearchPgyBlogger", 45, 2)]
    [InlineData("PgyNote", 45, 2)]
    public async Task A_numbered_list_continues_at_the_page_of_its_error(string name, int count, int failing)
    {
        await Set($$"""{ "mode": "world", "searchUsers": {{count}}, "notesPerUser": {{count}} }""");
        var whole = await Ids(name, new());
        await Set($$"""
            { "mode": "world", "searchUsers": {{count}}, "notesPerUser": {{count}},
              "faults": { "page": {{failing}}, "fault": { "code": 202 } } }
            """);
        var first = await Ids(name, new());
        Assert.Equal(failing, first.Error!.Page);

        await space.Reset();
        await Set($$"""{ "mode": "world", "searchUsers": {{count}}, "notesPerUser": {{count}} }""");
        var rest = await Ids(name, new() { Page = failing });

        Assert.Equal(whole.Ids, first.Ids.Concat(rest.Ids));
        Assert.Equal(name == "SearchNote" ? 3 : 2, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(60, 19, 2)]
    [InlineData(28, 8, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 1)]
    public async Task Comments_end_when_the_service_has_no_more(int total, int comments, int calls)
    {
        await Set($$"""{ "mode": "world", "commentsPerNote": {{total}} }""");

        var (items, error) = await Run(EndpointList.NoteComment, Note);

        Assert.Null(error);
        Assert.Equal(comments, items.Select(comment => comment.CommentId).Distinct().Count());
        Assert.All(items, comment => Assert.True(comment.ParentId is null && comment.NoteId == Note));
        Assert.Equal(calls, await Calls("comments"));
        Assert.Equal(calls, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Replies_follow_their_comment_and_are_requested_only_where_there_are_more()
    {
        await Set("""{ "mode": "world", "commentsPerNote": 60 }""");

        var (items, error) = await Run(EndpointList.NoteComment, Note, WithReplies());

        // Of 19 comments two have 4 replies and two have 13: two arrive with the comment, and ten are a page.
        Assert.Null(error);
        Assert.Equal(60, items.Select(comment => comment.CommentId).Distinct().Count());
        Assert.Equal(2, await Calls("comments"));
        Assert.Equal(6, await Calls("comments-replies"));
        AssertInThreads(items);
    }

    [Fact]
    public async Task First_counts_comments_and_replies_and_nothing_is_requested_beyond_it()
    {
        await Set("""{ "mode": "world", "commentsPerNote": 60 }""");
        var whole = await Run(EndpointList.NoteComment, Note, WithReplies());
        for (var first = 1; first <= 60; first += 7)
        {
            await space.Reset();
            await Set("""{ "mode": "world", "commentsPerNote": 60 }""");
            var (items, error) = await Run(EndpointList.NoteComment, Note, WithReplies() with { First = first });

            Assert.Null(error);
            Assert.Equal(whole.Items.Take(first).Select(Id), items.Select(Id));
        }

        await space.Reset();
        await Set("""{ "mode": "world", "commentsPerNote": 60 }""");
        Assert.Single((await Run(EndpointList.NoteComment, Note, WithReplies() with { First = 1 })).Items);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Comments_that_were_paid_for_are_emitted_before_the_error_of_their_replies()
    {
        await Set("""{ "mode": "world", "commentsPerNote": 60 }""");
        var whole = await Run(EndpointList.NoteComment, Note);
        await Set("""
            { "mode": "world", "commentsPerNote": 60,
              "faults": { "endpoint": "comments-replies", "after": 1, "fault": { "code": 202 } } }
            """);

        var (items, error) = await Run(EndpointList.NoteComment, Note, WithReplies());

        Assert.Equal("NotSupported", error!.ErrorId);
        var comments = items.Where(comment => comment.ParentId is null).Select(Id).ToList();
        Assert.Equal(whole.Items.Take(comments.Count).Select(Id), comments);
        Assert.Equal(0, comments.Count % 10 % 9);
        AssertInThreads(items);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Comments_continue_at_the_cursor_of_their_error(int failing)
    {
        await Set("""{ "mode": "world", "commentsPerNote": 84 }""");
        var whole = await Run(EndpointList.NoteComment, Note);
        await Set($$"""
            { "mode": "world", "commentsPerNote": 84, "faults": { "after": {{failing - 1}}, "fault": { "code": 202 } } }
            """);
        var first = await Run(EndpointList.NoteComment, Note);
        await Set("""{ "mode": "world", "commentsPerNote": 84 }""");
        var rest = await Run(EndpointList.NoteComment, Note, new() { Cursor = first.Error!.Cursor });

        Assert.Null(rest.Error);
        Assert.Equal((failing - 1) * 10, first.Items.Count);
        Assert.Equal(whole.Items.Select(Id), first.Items.Concat(rest.Items).Select(Id));
    }

    [Theory]
    [InlineData("Default", "normal")]
    [InlineData("Latest", "latest")]
    [InlineData("MostLiked", "like_count")]
    public async Task Comments_are_sorted_by_default_as_the_service_sorts_most_reliably(string sort, string sent)
    {
        await Set("""{ "mode": "world" }""");
        var parameter = EndpointList.NoteComment.Parameters.Single(parameter => parameter.Name == "Sort");

        QueryOptions options = sort == "Default" ? new() : new() { Parameters = [("sort", parameter.ToWire(sort)!)] };
        await Run(EndpointList.NoteComment, Note, options with { MaxPages = 1 });

        Assert.Equal(sent, Assert.Single(await space.Log()).Parameters["sort"]);
    }

    [Fact]
    public async Task The_json_of_each_comment_and_reply_is_its_own()
    {
        await Set("""{ "mode": "world", "commentsPerNote": 60 }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log);
        var query = EndpointList.NoteComment.CreateQuery(Note, WithReplies());
        var count = 0;
        while (!query.IsComplete)
        {
            foreach (var item in await query.NextPageAsync(client.Pipeline, withJson: true))
            {
                using var json = JsonDocument.Parse(item.Json!);
                Assert.Equal(item.Value.CommentId, json.RootElement.GetProperty("id").GetString());
                count++;
            }
        }

        Assert.Equal(60, count);
    }

    private static string? Id(XhsComment comment) => comment.CommentId;

    private static QueryOptions WithReplies() => new() { Parameters = [("IncludeReply", "true")] };

    private static void AssertInThreads(List<XhsComment> items)
    {
        string? comment = null;
        foreach (var item in items)
        {
            Assert.True(item.ParentId is null || item.ParentId == comment);
            comment = item.ParentId is null ? item.CommentId : comment;
            Assert.Equal(Note, item.NoteId);
        }
    }

    private async Task<(List<string?> Ids, XhsApiException? Error)> Ids(string name, QueryOptions options)
    {
        switch (name)
        {
            case "SearchNote":
                var notes = await Run(EndpointList.SearchNote, "咖啡", options);
                return (notes.Items.ConvertAll(note => note.NoteId), notes.Error);
            case "PgyNote":
                var posted = await Run(EndpointList.PgyNote, TestClient.Id, options);
                return (posted.Items.ConvertAll(note => note.NoteId), posted.Error);
            default:
                var creators = await Run(EndpointList.SearchPgyBlogger, "咖啡", options);
                return (creators.Items.ConvertAll(creator => creator.UserId), creators.Error);
        }
    }

    private async Task<(List<T> Items, XhsApiException? Error)> Run<T>(
        Endpoint<T> endpoint, string input, QueryOptions? options = null)
        where T : class
    {
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log);
        return await endpoint.CreateQuery(input, options).Drain(client);
    }

    private async Task Set(string scenario) => await space.SetScenario(scenario);

    private async Task<long> Calls(string endpoint) => (await space.Ledger()).PerEndpoint[endpoint].Requests;
}
