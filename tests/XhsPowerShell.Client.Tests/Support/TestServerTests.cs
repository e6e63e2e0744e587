using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>
/// What the other tests take for granted about the server they run against, seen with a plain client.
/// </summary>
public sealed class TestServerTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TestSpace space = TestServer.NewSpace();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task The_sample_of_each_endpoint_comes_byte_for_byte()
    {
        foreach (var (question, file) in new[]
        {
            (User(), "get-user.v4.json"), (Search("咖啡", 1), "search-user.v2.json"),
                (Notes(), "get-user-note-list.v4.json"),
            ("/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1?token=T&userId=659902c1000000002200361b",
                "pgy-blogger.v1.json"),
            ("/api/xiaohongshu-pgy/get-kol-info/v1?token=T&acceptCache=true&kolId=60f2bf8200000000010096d8",
                "pgy-kol-info.v1.json"),
        })
        {
            var expected = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", file));
            Assert.Equal(expected, await http.GetByteArrayAsync(Address(question)));
        }
    }

    [Fact]
    public async Task The_ledger_tells_questions_attempts_and_bills_apart()
    {
        await space.SetScenario(new { missing = "000000000000000000000404",
            faults = new { userId = Id, attempts = 1, fault = new { code = 301 } } });
        Assert.Equal(301, await Code(User()));
        Assert.Equal(0, await Code(User()));
        Assert.Equal(201, await Code(User("000000000000000000000404")));
        Assert.Equal(400, await Code(User("nobody")));
        Assert.Equal(100, await Code("/api/xiaohongshu/get-user/v4?userId=" + Id));
        Assert.Equal("pong", await http.GetStringAsync(Address("/ping")));

        var ledger = await space.Ledger();
        Assert.Equal((6, 2, 4, 2, 0),
            (ledger.Requests, ledger.Billed, ledger.DistinctQuestions, ledger.Retries, ledger.BilledUnanswered));
        Assert.Equal(1, ledger.AskedAgainAfterAnswer);
        Assert.Equal(new TestEndpointCount(5, 2, 3, 2), ledger.PerEndpoint["user"]);
        var log = await space.Log();
        Assert.Equal([301, 0, 201, 400, 100, null], log.Select(e => e.Code));
        Assert.Equal("code", log[0].Fault);
        Assert.Equal(Id, log[0].Parameters["userId"]);
        Assert.DoesNotContain(log, e => e.Parameters.ContainsKey("token"));
        Assert.Equal([true, true, true, true, false, false], log.Select(e => e.TokenSeen));
    }

    [Fact]
    public async Task A_reset_forgets_everything_and_leaves_other_spaces_alone()
    {
        var other = TestServer.NewSpace();
        await other.SetScenario(new { token = "right" });
        await space.SetScenario(new { token = "right" });
        Assert.Equal(100, await Code(User()));
        await space.Reset();
        Assert.Equal(0, (await space.Ledger()).Requests);
        Assert.Empty(await space.Log());
        Assert.Equal(0, await Code(User()));
        Assert.Equal(100, await Code(User(), other));
    }

    [Fact]
    public async Task A_field_that_no_scenario_has_is_refused()
        => await Assert.ThrowsAsync<InvalidOperationException>(
            () => space.SetScenario(new { faults = new[] { new { fault = new { cutBdy = true } } } }));

    [Theory]
    [InlineData("{\"cutBody\":true}", HttpRequestError.ResponseEnded, 1)]
    [InlineData("{\"cutBody\":true,\"chunked\":true}", HttpRequestError.ResponseEnded, 1)]
    [InlineData("{\"resetMidBody\":true}", HttpRequestError.Unknown, 1)]
    [InlineData("{\"resetBefore\":true}", HttpRequestError.Unknown, 0)]
    public async Task An_answer_that_breaks_off_breaks_off_and_is_not_counted_as_answered(
        string fault, HttpRequestError error, int billed)
    {
        await space.SetScenario($$"""{ "faults": [ { "fault": {{fault}} } ] }""");
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetByteArrayAsync(Address(User())));
        if (error != HttpRequestError.Unknown)
        {
            Assert.Equal(error, (e.InnerException as HttpIOException)?.HttpRequestError);
        }

        var ledger = await space.WaitFor("requests", 1);
        Assert.Equal((billed, billed, 0), (ledger.Billed, ledger.BilledUnanswered, ledger.Answered));
    }

    [Fact]
    public async Task Notes_page_by_cursor_to_their_end_pinned_ones_first()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45, pinned = 2 });
        var notes = await AllNotes();
        Assert.Equal(45, notes.Select(n => n.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal([true, true, false], notes.Take(3).Select(n => n.GetProperty("sticky").GetBoolean()));
        var times = notes.Skip(2).Select(n => n.GetProperty("create_time").GetInt64()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(notes.Take(2), n => Assert.True(n.GetProperty("create_time").GetInt64() < times[^1]));
        Assert.Equal(3, (await space.Ledger()).DistinctQuestions);
    }

    [Fact]
    public async Task Pages_of_a_search_past_the_end_repeat_the_last()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 25 });
        var pages = new List<string?[]>();
        for (var page = 1; page <= 3; page++)
        {
            using var json = await Get(Search("a \"quoted\" 咖啡", page));
            pages.Add(json.RootElement.GetProperty("data").GetProperty("users").EnumerateArray()
                .Select(u => u.GetProperty("id").GetString()).ToArray());
        }

        Assert.Equal([20, 5, 5], pages.Select(p => p.Length));
        Assert.Equal(pages[1], pages[2]);
        Assert.Equal(25, pages.SelectMany(p => p).Distinct().Count());
    }

    [Fact]
    public async Task A_creator_found_is_the_same_creator_at_each_endpoint()
    {
        await space.SetScenario(new { mode = "world" });
        using var search = await Get(Search("茶", 1));
        var found = search.RootElement.GetProperty("data").GetProperty("users")[3];
        using var profile = await Get(User(found.GetProperty("id").GetString()!));
        var data = profile.RootElement.GetProperty("data");
        Assert.Equal(found.GetProperty("id").GetString(), data.GetProperty("userid").GetString());
        Assert.Equal(found.GetProperty("name").GetString(), data.GetProperty("nickname").GetString());
        Assert.Equal(found.GetProperty("red_id").GetString(), data.GetProperty("red_id").GetString());
    }

    [Fact]
    public async Task Above_the_limit_of_concurrency_302_comes_at_once()
    {
        await space.SetScenario(
            new { maxConcurrent = 2, faults = new { keyword = "slow", fault = new { hold = true } } });
        var held = new[] { Code(Search("slow", 1)), Code(Search("slow", 2)) };
        await space.WaitFor("held", 2);
        Assert.Equal(302, await Code(User()));
        await space.Release();
        Assert.All(await Task.WhenAll(held), code => Assert.Equal(0, code));
        Assert.Equal(0, await Code(User()));
        Assert.Equal(3, (await space.Ledger()).MaxConcurrent);
    }

    [Fact]
    public async Task Quota_and_balance_run_out_after_so_many_billed_calls()
    {
        await space.SetScenario(new { quota = 2, balance = 1 });
        Assert.Equal((0, 601, 601), (await Code(User()), await Code(User()), await Code(User())));
        await space.SetScenario(new { quota = 1 });
        Assert.Equal((0, 303, 303), (await Code(User()), await Code(User()), await Code(User())));
        Assert.Equal(2, (await space.Ledger()).Billed);
    }

    [Fact]
    public async Task A_client_that_gives_up_is_seen_and_its_call_is_billed_without_an_answer()
    {
        await space.SetScenario(new { faults = new { fault = new { hold = true } } });
        using var giveUp = new CancellationTokenSource();
        var request = http.GetByteArrayAsync(Address(User()), giveUp.Token);
        await space.WaitFor("held", 1);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        var ledger = await space.WaitFor("clientGone", 1);
        Assert.Equal((1, 1, 0), (ledger.Billed, ledger.BilledUnanswered, ledger.Answered));
    }

    [Fact]
    public async Task Random_faults_hit_the_same_questions_in_every_order()
    {
        await space.SetScenario(new { mode = "world",
            faults = new { probability = 0.3, seed = 5, attempts = 1, fault = new { code = 500 } } });
        var ids = Enumerable.Range(0, 200)
            .Select(i => i.ToString("x24", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var first = await Codes(ids);
        await space.Reset();
        await space.SetScenario(new { mode = "world",
            faults = new { probability = 0.3, seed = 5, attempts = 1, fault = new { code = 500 } } });
        ids.Reverse();
        var second = await Codes(ids);
        Assert.Equal(first, Enumerable.Reverse(second));
        Assert.InRange(first.Count(c => c == 500), 30, 90);
    }

    [Fact]
    public async Task The_proxy_forwards_what_it_is_paid_for_and_counts_it()
    {
        var proxySpace = TestServer.ProxySpace();
        await proxySpace.SetScenario(new { proxy = new { password = "secret" } });
        using var stranger = Through(null);
        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired,
            (await stranger.GetAsync(Address("/ping"))).StatusCode);
        using var guest = Through(new NetworkCredential("proxyuser", "secret"));
        Assert.Equal("pong", await guest.GetStringAsync(Address("/ping")));
        Assert.True((await proxySpace.Ledger()).PerEndpoint["http"].Requests >= 2);
        await proxySpace.SetScenario(new { faults = new { fault = new { proxyEcho = true } } });
        var page = await (await guest.GetAsync(Address(User()))).Content.ReadAsStringAsync();
        Assert.Contains("token=T", page, StringComparison.Ordinal);
        await proxySpace.Reset();
    }

    [Fact]
    public async Task The_TLS_port_has_a_certificate_that_nobody_trusts()
    {
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(TestServer.Instance.TlsUri));
        Assert.Equal(HttpRequestError.SecureConnectionError, e.HttpRequestError);
    }

    private static string User(string id = Id) => "/api/xiaohongshu/get-user/v4?token=T&userId=" + id;

    private static string Search(string keyword, int page)
        =>
            FormattableString.Invariant(
                $"/api/xiaohongshu/search-user/v2?token=T&keyword={Uri.EscapeDataString(keyword)}&page={page}");

    private static string Notes(string cursor = "")
        => $"/api/xiaohongshu/get-user-note-list/v4?token=T&userId={Id}" +
            (cursor.Length > 0 ? "&lastCursor=" + cursor : string.Empty);

    private static HttpClient Through(ICredentials? credentials)
        => new(new SocketsHttpHandler { Proxy =
            new WebProxy(TestServer.Instance.ProxyUri) { Credentials = credentials } });

    private Uri Address(string question, TestSpace? space = null) =>
        new((space ?? this.space).BaseUri.AbsoluteUri + question);

    private async Task<JsonDocument> Get(string question, TestSpace? space = null)
        => JsonDocument.Parse(await http.GetByteArrayAsync(Address(question, space)));

    private async Task<int> Code(string question, TestSpace? space = null)
    {
        using var json = await Get(question, space);
        return json.RootElement.GetProperty("code").GetInt32();
    }

    private Task<int[]> Codes(IEnumerable<string> ids) => Task.WhenAll(ids.Select(id => Code(User(id))));

    private async Task<List<JsonElement>> AllNotes()
    {
        var notes = new List<JsonElement>();
        var cursor = string.Empty;
        while (true)
        {
            using var page = await Get(Notes(cursor));
            var data = page.RootElement.GetProperty("data");
            notes.AddRange(data.GetProperty("notes").EnumerateArray().Select(n => n.Clone()));
            if (!data.GetProperty("has_more").GetBoolean())
            {
                return notes;
            }

            cursor = notes[^1].GetProperty("cursor").GetString()!;
        }
    }
}
