using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>A list that was broken off goes on where it was, and never mixes old pages into new ones.</summary>
public sealed class StoredListTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task The_same_list_again_costs_nothing_and_is_the_same()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 110 });
        var first = await Notes(StoreFolder.Week);
        var second = await Notes(StoreFolder.Week);
        Assert.Equal(110, first.Objects.Count);
        Assert.Equal(first.Objects, second.Objects);
        Assert.Equal(6, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_list_that_the_balance_broke_off_resumes_inside_and_pays_for_the_rest(int paid)
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 110, balance = paid });
        var first = await Notes(StoreFolder.Week);
        Assert.Equal(("InsufficientBalance", paid * 20), (first.Ended?.ErrorId, first.Objects.Count));

        await space.SetScenario(new { mode = "world", notesPerUser = 110 });
        var second = await Notes(StoreFolder.Week);

        Assert.Equal(110, second.Values("NoteId").Distinct().Count());
        Assert.Equal(first.Objects, second.Objects.Take(paid * 20));
        Assert.Equal(6, (await space.Ledger()).Billed);
    }

    [Fact]
    public async Task Behind_a_page_that_was_asked_for_now_no_page_from_before_is_used()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 70 });
        await Notes(StoreFolder.Week);
        // The first page is eight days old: it is asked for again, and so are all behind it.
        store.Run("UPDATE answer SET kept_at = kept_at - 691200000 WHERE id = 1");
        await Notes(StoreFolder.Week);
        Assert.Equal(8, (await space.Ledger()).Requests);
        // From here on the new ones are used.
        await Notes(StoreFolder.Week);
        Assert.Equal(8, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Behind_a_newer_page_from_the_store_no_older_one_is_used()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 70 });
        await Notes(StoreFolder.Week);
        // Only the first page is asked for once more: the others are older from now on.
        await Notes(TimeSpan.Zero, new QueryOptions { MaxPages = 1 });
        await Notes(StoreFolder.Week);
        Assert.Equal(4 + 1 + 3, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task In_a_mixture_of_runs_no_page_is_older_than_the_one_before_it()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 95 });
        var random = new Random(7);
        for (var run = 0; run < 15; run++)
        {
            await Notes(
                random.Next(2) == 0 ? TimeSpan.Zero : StoreFolder.Week,
                new QueryOptions { MaxPages = random.Next(1, 6) });
        }

        var last = await Notes(StoreFolder.Week);
        var times = last.Values("RetrievedAt")
            .Select(text => DateTimeOffset.Parse(text!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(95, last.Values("NoteId").Distinct().Count());
        var before = (await space.Ledger()).Requests;
        var again = await Notes(StoreFolder.Week);
        Assert.Equal(before, (await space.Ledger()).Requests);
        Assert.Equal(last.Objects, again.Objects);
    }

    [Fact]
    public async Task The_same_list_twice_in_one_line_is_asked_for_once_whatever_the_age()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 50 });
        using var client = store.Client(space, log, TimeSpan.Zero);
        var run = await ClientRun.Of(client, EndpointList.UserNote, [TestClient.Id, TestClient.Id, TestClient.Id]);
        Assert.Equal((150, 3), (run.Objects.Count, (await space.Ledger()).Requests));
    }

    [Fact]
    public async Task A_search_and_comments_with_replies_resume_too()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60, commentsPerNote = 60 });
        var replies = new QueryOptions { Parameters = [("IncludeReply", "true")] };
        var search = await Run(EndpointList.SearchUser, "咖啡");
        var comments = await Run(EndpointList.NoteComment, TestClient.Id, replies);
        var paid = (await space.Ledger()).Requests;
        Assert.Equal((60, 60), (search.Objects.Count, comments.Objects.Count));

        Assert.Equal(search.Objects, (await Run(EndpointList.SearchUser, "咖啡")).Objects);
        Assert.Equal(comments.Objects, (await Run(EndpointList.NoteComment, TestClient.Id, replies)).Objects);

        Assert.Equal(paid, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_list_that_came_from_the_store_says_how_to_ask_again()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 50, faults = new
            { after = 1, fault = new { data = "string" } } });
        var first = await Notes(StoreFolder.Week);
        var second = await Notes(StoreFolder.Week);
        Assert.Equal(2, (await space.Ledger()).Requests);
        Assert.Equal((20, 20), (first.Objects.Count, second.Objects.Count));
        Assert.DoesNotContain("-MaxAge 0", first.Errors[0].RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-MaxAge 0", second.Errors[0].RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(first.Errors[0].Cursor, second.Errors[0].Cursor);
    }

    private Task<ClientRun> Notes(TimeSpan maxAge, QueryOptions? options = null) =>
        Run(EndpointList.UserNote, TestClient.Id, options, maxAge);

    private async Task<ClientRun> Run<T>(
        Endpoint<T> endpoint, string input, QueryOptions? options = null, TimeSpan? maxAge = null)
        where T : class
    {
        using var client = store.Client(space, log, maxAge ?? StoreFolder.Week);
        return await ClientRun.Of(client, endpoint, [input], options);
    }
}
