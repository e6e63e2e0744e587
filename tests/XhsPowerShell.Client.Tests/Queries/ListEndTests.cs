using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
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

    private readonly LineLog log = new();

    [Theory]
    [InlineData(20261121)]
    [InlineData(4711)]
    public async Task Calls_are_bounded_and_no_item_with_an_id_is_lost_whatever_pages_come(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 300; seed++)
        {
            var ids = 1 + (seed % 60);
            foreach (var endpoint in EndpointList.All.Where(endpoint => endpoint.IsPaged))
            {
                var service = new HostileListHandler(seed, ids);
                var found = await endpoint.Accept(new Taker(this, service));
                AssertWhole(service, ids, found, $"{endpoint.Name}, seed {seed}");
            }
        }
    }

    [Fact]
    public async Task A_list_that_sends_new_ids_for_ever_ends_with_a_warning()
    {
        var number = 0;
        var query = EndpointList.UserNote.CreateQuery(TestClient.Id, new QueryOptions { HardPageLimit = 50 });

        var notes = await Take(
            query, new Answer(() => TwentyWithoutIds.Replace("LIST", "notes", StringComparison.Ordinal)
            .Replace("ITEMS", FormattableString.Invariant($$"""{"id":"n{{++number}}","cursor":"c{{number}}"}"""),
                StringComparison.Ordinal)));

        Assert.Equal(50, notes.Count);
        Assert.Contains("50 pages", Assert.Single(log.Warnings), StringComparison.Ordinal);
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

    private static void AssertWhole(HostileListHandler service, int ids, IEnumerable<string?> emitted, string what)
    {
        var known = emitted.Where(id => !string.IsNullOrEmpty(id)).ToList();
        // Each page but the last has an id that is new.
        Assert.True(service.Calls <= ids + 1, $"{what}: {service.Calls} calls for {ids} ids");
        Assert.True(service.Sent.SetEquals(known!)
            && known.Count == service.Sent.Count, $"{what}: {known.Count} of {service.Sent.Count} ids");
    }

    private async Task<List<T>> Take<T>(Query<T> query, HttpMessageHandler service)
        where T : class
    {
        var settings = new EffectiveSettings { Token = "t" };
        using var http = new HttpClient(service, disposeHandler: false);
        using var pipeline =
            new RequestPipeline(settings, new HttpTransport(http), log, cache: null, TimeProvider.System);
        var items = new List<T>();
        while (!query.IsComplete)
        {
            items.AddRange((await query.NextPageAsync(pipeline)).Select(item => item.Value));
        }

        return items;
    }

    /// <summary>Takes any list to its end; the ids of what it emitted.</summary>
    private sealed class Taker(ListEndTests tests, HostileListHandler service)
        : IEndpointVisitor<Task<IEnumerable<string?>>>
    {
        private static readonly string[] Names = ["CommentId", "NoteId", "UserId"];

        public async Task<IEnumerable<string?>> Visit<T>(Endpoint<T> endpoint)
            where T : class
        {
            var id = Names.Select(typeof(T).GetProperty).First(property => property is not null)!;
            return (await tests.Take(endpoint.CreateQuery(TestClient.Id), service))
                .Select(item => (string?)id.GetValue(item));
        }
    }

    private sealed class Answer(Func<string> next) : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.Query);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(next()) });
        }
    }
}
