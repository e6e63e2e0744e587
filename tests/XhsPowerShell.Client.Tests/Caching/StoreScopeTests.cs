using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>Which questions are the same: an answer is never taken for another one's.</summary>
public sealed class StoreScopeTests : IDisposable
{
    private static readonly ApiRequest Request = new("/api/xiaohongshu/get-user/v4", ("userId", TestClient.Id));

    private readonly StoreFolder store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Global_and_China_share_their_answers_also_when_given_as_an_address()
    {
        var keys = new[] { XhsRegion.Global, XhsRegion.China }.SelectMany(static region => new[]
        {
            KeyOf(Settings(RegionAddress.Get(region)) with { Region = region }),
            KeyOf(Settings(new Uri(RegionAddress.Get(region).AbsoluteUri.TrimEnd('/').ToUpperInvariant()))),
            KeyOf(Settings(new Uri(RegionAddress.Get(region).AbsoluteUri.TrimEnd('/') + "/"))),
        });
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void Other_addresses_have_their_own_answers()
    {
        string[] addresses =
        [
            RegionAddress.Get(XhsRegion.Global).AbsoluteUri, "http://127.0.0.1:81", "http://127.0.0.1:82",
            "https://127.0.0.1:81", "http://127.0.0.1:81/a", "http://127.0.0.1:81/A", "http://localhost:81",
        ];
        var keys = addresses.Select(static address => KeyOf(Settings(new Uri(address))))
            .Append(KeyOf(new EffectiveSettings { Region = XhsRegion.Sandbox })).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(
            KeyOf(Settings(new Uri("http://127.0.0.1:81/a"))), KeyOf(Settings(new Uri("HTTP://127.0.0.1:81/a/"))));
    }

    [Fact]
    public void The_order_of_parameters_and_the_token_make_no_difference()
    {
        var one = new ApiRequest("/api/x", ("a", "1"), ("b", "2"), ("a", "0"));
        var other = new ApiRequest("/api/x", ("a", "0"), ("a", "1"), ("b", "2"));
        var settings = Settings(new Uri("http://127.0.0.1:81"));
        Assert.Equal(KeyOf(settings, one), KeyOf(settings with { Token = "another" }, other));
    }

    [Fact]
    public void No_two_requests_share_a_key()
    {
        ApiRequest[] requests =
        [
            new("/api/x"), new("/api/x", ("a", "")), new("/api/x", ("a", "1")), new("/api/x", ("a", "1&b=2")),
            new("/api/x", ("a", "1"), ("b", "2")), new("/api/x", ("a", "1"), ("a", "1")), new("/api/x", ("a1", "")),
            new("/api/x", ("A", "1")), new("/api/X", ("a", "1")), new("/api/x", ("a", "%31")),
            new("/api/xa", ("1", "")),
        ];
        var settings = Settings(new Uri("http://127.0.0.1:81"));
        Assert.Equal(requests.Length, requests.Select(request => KeyOf(settings, request)).Distinct().Count());
    }

    [Fact]
    public async Task A_link_and_its_id_are_the_same_question_in_whatever_case()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new { mode = "world" });
        string[] inputs = [TestClient.Id, "https://www.xiaohongshu.com/user/profile/" + TestClient.Id + "?a=b"];
        foreach (var input in inputs)
        {
            using var client = store.Client(space, new LineLog(), StoreFolder.Week);
            Assert.Equal([TestClient.Id], (await ClientRun.Of(client, EndpointList.User, [input])).Values("UserId"));
        }

        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Two_addresses_are_asked_each_for_itself()
    {
        var spaces = new List<TestSpace> { TestServer.NewSpace(), TestServer.NewSpace() };
        foreach (var space in spaces.Concat(spaces))
        {
            await space.SetScenario(new { mode = "world" });
            using var client = store.Client(space, new LineLog(), StoreFolder.Week);
            await ClientRun.Of(client, EndpointList.User, [TestClient.Id]);
        }

        foreach (var space in spaces)
        {
            Assert.Equal(1, (await space.Ledger()).Requests);
        }
    }

    private static EffectiveSettings Settings(Uri address) => new() { BaseUri = address, Token = "t" };

    private static StoreKey KeyOf(EffectiveSettings settings, ApiRequest? request = null) =>
        new StoreScope(settings).KeyOf(request ?? Request);
}
