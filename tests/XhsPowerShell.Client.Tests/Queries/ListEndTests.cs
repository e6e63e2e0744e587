using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Client.Transport;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>Every list ends, and keeps what was paid for, whatever the service sends.</summary>
public class ListEndTests
{
    private const string TwentyWithoutIds = """{"code":0,"data":{"LIST":[ITEMS],"has_more":true}}""";

    private LineLog log = new();

    [Theory]
    [InlineData(20261121)]
    [InlineData(4711)]
    public async Task Calls_are_bounded_and_no_item_with_an_id_is_lost_whatever_pages_come(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 300; seed++)
        {
            var ids = 1 + (seed % 60);
            foreach (var (endpoint, options) in Lists())
            {
                using var service = new HostileListHandler(seed, ids);
                var found = await endpoint.Accept(new Taker(this, service, options));
                AssertWhole(service, ids, found, $"{endpoint.Name}, seed {seed}", options.Parameters.Count > 0);
            }
        }
    }

    [Theory]
    [InlineData("en-US", "50 pages", "; the list ends here.")]
    [InlineData("zh-CN", "50 页", "；列表到此结束。")]
    public async Task A_list_that_sends_new_ids_for_ever_ends_with_a_warning(
        string culture, string pages, string end)
    {
        using var language = new UICulture(culture);
        foreach (var (endpoint, given) in Lists())
        {
            log = new LineLog();
            var options = given with { HardPageLimit = 50 };
            var number = 0;
            using var service = new Answer(() => Page([$"n{++number}"], $"c{number}"));

            var found = await endpoint.Accept(new Taker(this, service, options));

            // Replies have the same limit, for all comments together.
            var most = given.Parameters.Count > 0 ? 2 * 50 : 50;
            Assert.Equal((most, most), (found.Count(), service.Addresses.Count));
            Assert.Equal(most / 50, log.Warnings.Count);
            Assert.All(log.Warnings, text => Assert.Contains(pages, text, StringComparison.Ordinal));
            AssertLanguage(culture, end);
        }
    }

    [Theory]
    [InlineData("en-US", "; the list ends here.")]
    [InlineData("zh-CN", "；列表到此结束。")]
    public async Task Every_warning_of_every_list_is_in_the_language_of_the_session(string culture, string end)
    {
        using var language = new UICulture(culture);
        string[][] pages = [["a"], ["a"], []];
        string?[] cursors = [null, "c"];
        foreach (var (endpoint, options) in Lists())
        {
            foreach (var ids in pages)
            {
                foreach (var cursor in cursors)
                {
                    using var service = new Answer(() => Page(ids, cursor));
                    await endpoint.Accept(new Taker(this, service, options));
                }
            }
        }

        Assert.True(log.Warnings.Distinct().Count() >= 8, string.Join('\n', log.Warnings));
        AssertLanguage(culture, end);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"id\":\"\",")]
    [InlineData("\"id\":null,")]
    [InlineData("\"id\":[],")]
    public async Task Twenty_items_without_an_id_are_twenty_and_the_list_ends_there_with_a_warning(string id)
    {
        var calls = 0;
        string Page(string list)
        {
            calls++;
            var items = Enumerable.Range(0, 20)
                .Select(i => $$"""{ {{id}} "desc":"{{i}}","image":"sign={{calls}}","cursor":"c{{calls}}"}""");
            return TwentyWithoutIds.Replace("LIST", list, StringComparison.Ordinal)
                .Replace("ITEMS", string.Join(',', items), StringComparison.Ordinal);
        }

        Assert.Equal(20,
            (await Take(EndpointList.UserNote.CreateQuery(TestClient.Id), new Answer(() => Page("notes")))).Count);
        Assert.Equal(1, calls);
        Assert.Contains("without ids", Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.Equal(20, (await Take(EndpointList.SearchUser.CreateQuery("x"), new Answer(() => Page("users")))).Count);
        Assert.Equal(2, calls);
        Assert.Equal(2, log.Warnings.Count);
    }

    [Fact]
    public async Task Items_without_an_id_are_all_emitted_by_every_list_and_it_ends_there_with_a_warning()
    {
        foreach (var (endpoint, options) in Lists())
        {
            log = new LineLog();
            var calls = 0;
            using var service = new Answer(() => Page(["", "", "", ""], $"c{++calls}"));

            Assert.Equal(4, (await endpoint.Accept(new Taker(this, service, options))).Count());
            Assert.Equal(1, calls);
            Assert.Contains("without ids", Assert.Single(log.Warnings), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"id\":\"\",")]
    [InlineData("\"id\":null,")]
    [InlineData("")]
    public async Task Replies_without_an_id_are_all_emitted_wherever_they_come(string id)
    {
        var replies = string.Join(',', Enumerable.Range(0, 3).Select(i => $$"""{ {{id}} "content":"{{i}}" }"""));
        var more = string.Join(',', Enumerable.Range(3, 4).Select(i => $$"""{ {{id}} "content":"{{i}}" }"""));
        var calls = 0;
        using var service = new Answer(() => calls++ == 0
            ? $$"""
              {"code":0,"data":{"comments":[
                {"id":"a","content":"a","sub_comment_count":7,"sub_comments":[{{replies}}]},
                {"id":"b","content":"b"} ],"has_more":false} }
              """
            : $$"""{"code":0,"data":{"comments":[{{more}}],"has_more":false} }""");

        var found = await Take(EndpointList.NoteComment.CreateQuery(TestClient.Id, WithReplies), service);

        Assert.Equal(["a", "0", "1", "2", "3", "4", "5", "6", "b"], found.Select(comment => comment.Content));
        Assert.Equal([null, "a", "a", "a", "a", "a", "a", "a", null], found.Select(comment => comment.ParentId));
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(404)]
    public async Task A_comment_whose_announced_replies_are_not_there_costs_none_of_the_comments_after_it(int code)
    {
        using var service = new Answer(address => !address.Contains("commentId", StringComparison.Ordinal)
            ? address.Contains("lastCursor", StringComparison.Ordinal)
                ? """{"code":0,"data":{"comments":[{"id":"c"},{"id":"d"}],"has_more":false}}"""
                : """
                  {"code":0,"data":{"comments":[{"id":"a","sub_comment_count":3,"sub_comments":[{"id":"r1"}]},
                  {"id":"b"}],"has_more":true,"cursor":"x"}}
                  """
            : $$"""{"code":{{code}},"message":"no content"}""");

        var found = await Take(EndpointList.NoteComment.CreateQuery(TestClient.Id, WithReplies), service);

        Assert.Equal(["a", "r1", "b", "c", "d"], found.Select(comment => comment.CommentId));
        Assert.Equal(3, service.Addresses.Count);
    }

    [Theory]
    [InlineData(int.MaxValue, null)]
    [InlineData(107_374_182, 2_147_483_621)]
    public async Task The_last_page_that_can_be_asked_for_has_no_negative_rank_and_no_negative_page_after_it(
        int page, int? rank)
    {
        var calls = 0;
        var answer = new Answer(() =>
            FormattableString.Invariant($$"""{"code":0,"data":{"users":[{"id":"u{{Math.Min(++calls, 2)}}"} ] } }"""));

        var users = await Take(EndpointList.SearchUser.CreateQuery("x", new QueryOptions { Page = page }), answer);

        Assert.Equal(rank, users[0].Rank);
        Assert.All(users, user => Assert.True(user.Rank is null or > 0));
        Assert.All(answer.Addresses, address => Assert.DoesNotContain("page=-", address, StringComparison.Ordinal));
        Assert.Contains("page=" +
            page.ToString(CultureInfo.InvariantCulture), answer.Addresses[0], StringComparison.Ordinal);
    }

    private static QueryOptions WithReplies { get; } =
        new() { Parameters = [(NoteCommentEndpoint.IncludeReply, "true")] };

    // Each without parameters, and with each that is not sent but makes the module request more: replies to comments.
    private static IEnumerable<(Endpoint Endpoint, QueryOptions Options)> Lists() =>
        from endpoint in EndpointList.All
        where endpoint.IsPaged
        from options in endpoint.Parameters
            .Where(parameter => !parameter.IsSent)
            .Select(parameter => new QueryOptions { Parameters = [(parameter.Name, "true")] })
            .Prepend(new QueryOptions())
        select (endpoint, options);

    // A page that every list can read.
    private static string Page(string[] ids, string? cursor)
    {
        var items = ids.Select((id, i) => new JsonObject
        {
            ["id"] = id,
            ["userId"] = id,
            ["noteId"] = id,
            ["model_type"] = "note",
            ["note"] = new JsonObject { ["id"] = id, ["text"] = cursor + i },
            ["text"] = cursor + i,
            ["cursor"] = cursor,
            ["sub_comment_count"] = 5,
        }).ToArray<JsonNode?>();
        var data = new JsonObject { ["cursor"] = cursor, ["has_more"] = true, ["total"] = 1_000_000 };
        foreach (var name in (string[])["users", "notes", "items", "comments", "kols", "list"])
        {
            data[name] = new JsonArray(items.Select(item => item!.DeepClone()).ToArray());
        }

        return new JsonObject { ["code"] = 0, ["data"] = data }.ToJsonString();
    }

    private void AssertLanguage(string culture, string end)
    {
        foreach (var warning in log.Warnings)
        {
            Assert.EndsWith(end, warning, StringComparison.Ordinal);
            var text = warning.Replace(TestClient.Id, string.Empty, StringComparison.Ordinal);
            Assert.Equal(culture == "en-US", text.Any(char.IsAsciiLetter));
        }
    }

    private static void AssertWhole(
        HostileListHandler service, int ids, IEnumerable<string?> emitted, string what, bool withReplies)
    {
        var known = emitted.Where(id => !string.IsNullOrEmpty(id)).ToList();
        // Each page but the last has an id that is new; so has each page of the replies below each comment.
        var pages = ids + 1;
        var most = withReplies ? pages + (service.Sent.Count * ((2 * ids) + 1)) : pages;
        Assert.True(service.Calls <= most, $"{what}: {service.Calls} calls for {ids} ids");
        var sent = withReplies ? [.. service.Sent, .. service.SentReplies] : service.Sent;
        Assert.True(sent.SetEquals(known!) && known.Count == sent.Count, $"{what}: {known.Count} of {sent.Count} ids");
    }

    private async Task<List<T>> Take<T>(Query<T> query, HttpMessageHandler service)
        where T : class
    {
        var settings = new EffectiveSettings { Token = "list-end-test-token" };
        using var http = new HttpClient(service, disposeHandler: false);
        using var pipeline =
            new RequestPipeline(settings, new HttpTransport(http), log, new UsageRecorder(),
                cache: null, marks: null, limits: [], TimeProvider.System);
        var items = new List<T>();
        while (!query.IsComplete)
        {
            items.AddRange((await query.NextPageAsync(pipeline)).Select(item => item.Value));
        }

        return items;
    }

    /// <summary>Takes any list to its end; the ids of what it emitted.</summary>
    private sealed class Taker(ListEndTests tests, HttpMessageHandler service, QueryOptions options)
        : IEndpointVisitor<Task<IEnumerable<string?>>>
    {
        private static readonly string[] Names = ["CommentId", "NoteId", "UserId"];

        public async Task<IEnumerable<string?>> Visit<T>(Endpoint<T> endpoint)
            where T : class
        {
            var id = Names.Select(typeof(T).GetProperty).First(property => property is not null)!;
            return (await tests.Take(endpoint.CreateQuery(TestClient.Id, options), service))
                .Select(item => (string?)id.GetValue(item));
        }
    }

    private sealed class Answer(Func<string, string> next) : HttpMessageHandler
    {
        public Answer(Func<string> next)
            : this(_ => next())
        {
        }

        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.Query);
            return Task.FromResult(
                new HttpResponseMessage { Content = new StringContent(next(request.RequestUri!.Query)) });
        }
    }

    /// <summary>The language of messages, for one test.</summary>
    private sealed class UICulture : IDisposable
    {
        private readonly CultureInfo before = CultureInfo.CurrentUICulture;

        public UICulture(string name) => CultureInfo.CurrentUICulture = new CultureInfo(name);

        public void Dispose() => CultureInfo.CurrentUICulture = before;
    }
}
