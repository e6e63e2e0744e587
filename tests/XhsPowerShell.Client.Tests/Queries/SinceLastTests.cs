using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>With -SinceLast a list has everything the first time, and then what is new.</summary>
public sealed class SinceLastTests : IDisposable
{
    private static readonly QueryOptions News = new() { SinceLast = true };

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Everything_comes_the_first_time_and_then_only_what_is_new()
    {
        await Publish(0);
        var first = await Notes(News);
        Assert.Equal(75, first.Objects.Count);
        var paid = (await space.Ledger()).Requests;

        Assert.Empty((await Notes(News)).Objects);
        Assert.Equal(paid + 1, (await space.Ledger()).Requests);

        await Publish(3);
        var second = await Notes(News);
        Assert.Equal(3, second.Objects.Count);
        Assert.Empty(second.Values("NoteId").Intersect(first.Values("NoteId")));
        // The page with the new ones, and the first one without any.
        Assert.Equal(paid + 3, (await space.Ledger()).Requests);

        Assert.Empty((await Notes(News)).Objects);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task More_new_notes_than_a_page_holds_are_read_page_by_page_up_to_the_last_run()
    {
        await Publish(0);
        await Notes(News);
        var paid = (await space.Ledger()).Requests;
        await Publish(47);
        var run = await Notes(News);
        Assert.Equal(47, run.Values("NoteId").Distinct().Count());
        Assert.Equal(47, run.Objects.Count);
        // 18 behind the two pinned ones, 20, 9, and a page without any.
        Assert.Equal(paid + 4, (await space.Ledger()).Requests);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task After_a_run_with_a_bound_on_pages_old_notes_do_not_come_as_new()
    {
        await Publish(0, pinned: 3);
        Assert.Equal(20, (await Notes(News with { MaxPages = 1 })).Objects.Count);
        await Publish(2, pinned: 3);
        Assert.Equal(2, (await Notes(News)).Objects.Count);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_list_that_has_lost_everything_that_was_known_is_read_to_its_end_without_a_warning()
    {
        await Publish(0, pinned: 0);
        await Notes(News with { MaxPages = 1 });
        await space.SetScenario(new { mode = "world", notesPerUser = 25, newNotes = 25, pinned = 25 });
        await Notes(News);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task Pinned_notes_that_are_known_do_not_end_the_list_and_do_not_come_again()
    {
        await Publish(0, pinned: 5);
        await Notes(News);
        await Publish(30, pinned: 5);
        Assert.Equal(30, (await Notes(News)).Objects.Count);
        await Publish(150, pinned: 5);
        Assert.Equal(120, (await Notes(News)).Objects.Count);
        // The pinned ones are no more among the hundred newest.
        await Publish(151, pinned: 5);
        Assert.Single((await Notes(News)).Objects);
    }

    [Fact]
    public async Task A_run_that_an_error_ended_comes_again()
    {
        await Publish(0);
        await Notes(News);
        await Publish(47, balance: 2);
        var broken = await Notes(News);
        Assert.Equal("InsufficientBalance", broken.Ended?.ErrorId);
        Assert.NotEmpty(broken.Objects);
        await Publish(47);
        var again = await Notes(News);
        Assert.Equal(47, again.Objects.Count);
        Assert.Empty((await Notes(News)).Objects);
    }

    [Fact]
    public async Task A_run_that_was_not_taken_to_its_end_comes_again()
    {
        await Publish(0);
        await Notes(News);
        await Publish(30);
        using (var client = store.Client(space, log))
        {
            // As Select-Object -First does: the first page is taken, and then nothing.
            var query = EndpointList.UserNote.CreateQuery(TestClient.Id, News);
            Assert.NotEmpty(await query.NextPageAsync(client.Pipeline));
        }

        Assert.Equal(30, (await Notes(News)).Objects.Count);
    }

    [Fact]
    public async Task A_bound_on_pages_that_is_met_before_the_last_run_warns()
    {
        await Publish(0);
        await Notes(News with { MaxPages = 1 });
        Assert.Empty(log.Warnings);
        await Publish(60);
        var run = await Notes(News with { MaxPages = 2 });
        Assert.Equal(38, run.Objects.Count);
        Assert.Contains("not read back to the last run", Assert.Single(log.Warnings), StringComparison.Ordinal);
        // What was left out stays left out: the mark is where this run began.
        Assert.Empty((await Notes(News)).Objects);
    }

    [Fact]
    public async Task Each_creator_has_a_mark_of_its_own_and_two_readers_share_it()
    {
        await Publish(0);
        var other = TestClient.Id.Replace('5', '6');
        await Notes(News);
        Assert.Equal(75, (await Notes(News, other)).Objects.Count);
        Assert.Empty((await Notes(News)).Objects);
        await Publish(4);
        var both = await Task.WhenAll(Notes(News), Notes(News, other));
        Assert.All(both, static run => Assert.Equal(4, run.Objects.Count));
        Assert.Empty((await Notes(News, other)).Objects);
    }

    [Fact]
    public async Task A_mark_that_a_later_run_moved_does_not_move_back()
    {
        await Publish(0);
        await Notes(News);
        using var early = store.Client(space, log);
        var slow = EndpointList.UserNote.CreateQuery(TestClient.Id, News);
        await slow.NextPageAsync(early.Pipeline);
        await Task.Delay(20);
        await Publish(5);
        Assert.Equal(5, (await Notes(News)).Objects.Count);
        await slow.FinishAsync(early.Pipeline);
        Assert.Empty((await Notes(News)).Objects);
    }

    [Fact]
    public async Task Comments_are_asked_for_latest_first_and_end_at_the_last_run()
    {
        await space.SetScenario(new { mode = "world", commentsPerNote = 45 });
        var first = await Run(EndpointList.NoteComment, News);
        Assert.NotEmpty(first.Objects);
        Assert.All((await space.Log()), static entry => Assert.Equal("latest", entry.Parameters["sort"]));
        var paid = (await space.Ledger()).Requests;
        Assert.Empty((await Run(EndpointList.NoteComment, News)).Objects);
        Assert.Equal(paid + 1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Only_the_comments_that_came_since_the_last_run_are_emitted_the_newest_first()
    {
        await Comment(25);
        var first = await Run(EndpointList.NoteComment, News);
        Assert.Equal(Comments(25, 1), first.Values("CommentId"));
        var paid = (await space.Ledger()).Billed;
        Assert.Equal(3, paid);

        // Fewer than a page, and then more than one; each run ends at the first page without a new one.
        await Comment(29);
        Assert.Equal(Comments(29, 26), (await Run(EndpointList.NoteComment, News)).Values("CommentId"));
        Assert.Equal(paid += 2, (await space.Ledger()).Billed);
        await Comment(52);
        Assert.Equal(Comments(52, 30), (await Run(EndpointList.NoteComment, News)).Values("CommentId"));
        Assert.Equal(paid += 4, (await space.Ledger()).Billed);
        Assert.Empty((await Run(EndpointList.NoteComment, News)).Objects);
        Assert.Equal(paid += 1, (await space.Ledger()).Billed);
        Assert.Empty(log.Warnings);
        Assert.Equal(paid, store.Run("SELECT count(*) FROM answer"));
    }

    [Fact]
    public async Task The_answers_are_kept_but_none_is_taken_from_the_store()
    {
        await Publish(0);
        await Notes(News);
        var paid = (await space.Ledger()).Requests;
        // The front ends set an age of 0 when the call names none.
        await Notes(News);
        Assert.Equal(paid + 1, (await space.Ledger()).Requests);
        Assert.Equal(paid + 1, store.Run("SELECT count(*) FROM answer"));
    }

    [Theory]
    [InlineData("First")]
    [InlineData("Before")]
    [InlineData("Cursor")]
    [InlineData("IncludeReply")]
    [InlineData("Sort")]
    public void What_would_leave_something_out_for_good_is_refused(string other)
    {
        var options = other switch
        {
            "First" => News with { First = 3 },
            "Before" => News with { Before = DateTimeOffset.UnixEpoch },
            "Cursor" => News with { Cursor = "x" },
            "IncludeReply" => News with { Parameters = [("IncludeReply", "true")] },
            _ => News with { Parameters = [("sort", "normal")] },
        };
        var problem = Endpoint.FindSinceLastProblem(options, static name => "-" + name);
        Assert.Contains("-" + other, problem, StringComparison.Ordinal);
        Assert.Null(Endpoint.FindSinceLastProblem(options with { SinceLast = false }, static name => name));
    }

    // The comments of a note, the newest first, ten a page.
    private Task Comment(int count) => space.SetScenario(new
    {
        faults = Enumerable.Range(0, (count + 9) / 10).Select(page => new
        {
            cursor = page == 0 ? "" : "c" + page,
            fault = new
            {
                body = JsonSerializer.Serialize(new
                {
                    code = 0,
                    data = new
                    {
                        comments = Comments(count - (10 * page), Math.Max(1, count - (10 * page) - 9)).Select(
                            (id, place) => new { id, time = 1_790_000_000 + count - (10 * page) - place }),
                        cursor = page == (count - 1) / 10 ? "" : "c" + (page + 1),
                        has_more = page < (count - 1) / 10,
                    },
                }),
            },
        }),
    });

    private static string[] Comments(int newest, int oldest) => [.. Enumerable.Range(oldest, newest - oldest + 1)
        .Reverse().Select(static number => number.ToString("x24", CultureInfo.InvariantCulture))];

    private Task Publish(int newNotes, int pinned = 2, int? balance = null) => space.SetScenario(
        new { mode = "world", notesPerUser = 75, newNotes, pinned, balance });

    private Task<ClientRun> Notes(QueryOptions options, string input = TestClient.Id) =>
        Run(EndpointList.UserNote, options, input);

    private async Task<ClientRun> Run<T>(Endpoint<T> endpoint, QueryOptions options, string input = TestClient.Id)
        where T : class
    {
        using var client = store.Client(space, log, TimeSpan.Zero);
        return await ClientRun.Of(client, endpoint, [input], options);
    }
}
