using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>A list that failed goes on from where its error says.</summary>
public abstract class ResumeTests(int throttleLimit)
{
    public sealed class OneAtATime() : ResumeTests(1);

    public sealed class SeveralAtOnce() : ResumeTests(4);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData(1, "{\"code\":301}")]
    [InlineData(2, "{\"code\":301}")]
    [InlineData(3, "{\"code\":301}")]
    [InlineData(4, "{\"code\":301}")]
    [InlineData(5, "{\"code\":301}")]
    [InlineData(1, "{\"cutBody\":true}")]
    [InlineData(2, "{\"code\":303}")]
    [InlineData(3, "{\"data\":\"string\"}")]
    [InlineData(4, "{\"html\":true}")]
    [InlineData(5, "{\"code\":601}")]
    public async Task Notes_go_on_at_the_cursor_without_gap_or_repeat(int page, string fault)
    {
        var undisturbed = await Notes(null, "{}");
        Assert.Null(undisturbed.Error);
        Assert.Equal(93, undisturbed.Items.Count);
        Assert.Equal(3, undisturbed.Items.Count(note => note.IsSticky == true));

        var first = await Notes(null, $$"""{ "after": {{page - 1}}, "fault": {{fault}} }""");
        Assert.Equal(undisturbed.Items.Take((page - 1) * 20).Select(n => n.NoteId), first.Items.Select(n => n.NoteId));
        Assert.Equal(first.Items.LastOrDefault()?.Cursor, first.Error!.Cursor);
        Assert.True(page == 1
            || first.Error.RecommendedAction!.Contains("-Cursor " + first.Error.Cursor, StringComparison.Ordinal));

        var rest = await Notes(first.Error.Cursor, "{}");
        Assert.Null(rest.Error);
        Assert.Equal(undisturbed.Items.Select(n => n.NoteId), first.Items.Concat(rest.Items).Select(n => n.NoteId));
        Assert.Empty(log.Warnings);
    }

    [Theory]
    [InlineData(1, "{\"code\":301}")]
    [InlineData(2, "{\"code\":301}")]
    [InlineData(3, "{\"code\":301}")]
    [InlineData(4, "{\"code\":301}")]
    [InlineData(1, "{\"cutBody\":true}")]
    [InlineData(2, "{\"code\":303}")]
    [InlineData(3, "{\"data\":\"array\"}")]
    [InlineData(4, "{\"resetBefore\":true}")]
    public async Task A_search_goes_on_at_the_page_without_gap_or_repeat(int page, string fault)
    {
        var undisturbed = await Search(1, "{}");
        Assert.Null(undisturbed.Error);
        Assert.Equal(70, undisturbed.Items.Count);

        var first = await Search(1, $$"""{ "page": {{page}}, "fault": {{fault}} }""");
        Assert.Equal(undisturbed.Items.Take((page - 1) * 20).Select(u => u.UserId), first.Items.Select(u => u.UserId));
        Assert.Equal(page, first.Error!.Page);
        Assert.Contains($"-Page {page}", first.Error.RecommendedAction, StringComparison.Ordinal);

        var rest = await Search(page, "{}");
        Assert.Null(rest.Error);
        Assert.Equal(
            undisturbed.Items.Select(u => (u.UserId, u.Rank)),
            first.Items.Concat(rest.Items).Select(u => (u.UserId, u.Rank)));
    }

    // The service repeats its last page past the end, and only who has seen the last page can tell.
    [Fact]
    public async Task A_search_that_failed_past_its_end_goes_on_with_the_last_page_once_more_and_nothing_else()
    {
        var undisturbed = await Search(1, "{}");
        var first = await Search(1, """{ "page": 5, "fault": {"code":301} }""");
        Assert.Equal(5, first.Error!.Page);
        Assert.Equal(70, first.Items.Count);

        var rest = await Search(5, "{}");

        Assert.Equal(undisturbed.Items.Skip(60).Select(u => u.UserId), rest.Items.Select(u => u.UserId));
    }

    [Fact]
    public async Task Notes_that_come_again_and_again_under_new_cursors_end_the_list()
    {
        await space.SetScenario(new
        {
            faults = new object[] { Page("", "a"), Page("a", "b"), Page("b", "c"), Page("c", "d") },
        });
        using var client =
            new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log, new() { Time = TestClient.Clock() });

        var (items, error) = await EndpointList.UserNote.CreateQuery(TestClient.Id).Drain(client);

        Assert.Null(error);
        Assert.Single(items);
        Assert.Single(log.Warnings);
        Assert.Equal(2, (await space.Ledger()).Requests);

        static object Page(string cursor, string next) => new
        {
            cursor,
            fault = new { body =
                """{"code":0,"data":{"has_more":true,"notes":[{"id":"n1","cursor":"NEXT"}]}}""".Replace(
                "NEXT", next, StringComparison.Ordinal) },
        };
    }

    private async Task<(List<XhsNote> Items, XhsApiException? Error)> Notes(string? cursor, string rule)
    {
        using var client = await Client("\"notesPerUser\": 93, \"pinned\": 3", rule);
        return await EndpointList.UserNote.CreateQuery(
            TestClient.Id, new QueryOptions { Cursor = cursor }).Drain(client);
    }

    private async Task<(List<XhsUserSummary> Items, XhsApiException? Error)> Search(int page, string rule)
    {
        using var client = await Client("\"searchUsers\": 70", rule);
        return await EndpointList.SearchUser.CreateQuery("咖啡", new QueryOptions { Page = page }).Drain(client);
    }

    private async Task<XhsClient> Client(string world, string rule)
    {
        await space.SetScenario($$"""{ "mode": "world", {{world}}, "faults": [{{(rule == "{}" ? "" : rule)}}] }""");
        return new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = TestClient.Clock() });
    }
}
