using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Transport;

/// <summary>A real proxy between the client and the service.</summary>
[Collection(UsageScope.Name)]
public abstract class ProxyTests(int throttleLimit) : IAsyncLifetime
{
    public sealed class OneAtATime() : ProxyTests(1);

    public sealed class SeveralAtOnce() : ProxyTests(4);

    // Holds what the search for the token finds: a proxy that quotes credentials must not bring them to light either.
    private const string Password = "pass " + TestClient.TokenCore;

    private readonly TestSpace proxyServer = TestServer.ProxySpace();
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    public Task InitializeAsync() => proxyServer.Reset();

    public Task DisposeAsync() => proxyServer.Reset();

    [Theory]
    [InlineData(Password)]
    [InlineData(null)]
    public async Task A_proxy_is_used_with_the_credentials_that_it_wants(string? password)
    {
        await proxyServer.SetScenario(password is null ? "{}" : "{\"proxy\":{\"password\":\"" + Password + "\"}}");
        using var client = Through(space.BaseUri, password);

        Assert.Single(await client.User());

        Assert.Equal((1, 1), ((await space.Ledger()).Requests, (await space.Ledger()).Billed));
        Assert.True((await proxyServer.Ledger()).PerEndpoint["http"].Requests > 0);
        TestClient.AssertNothingLeaked(null, log);
    }

    [Theory]
    [InlineData("wrong " + TestClient.TokenCore, false)]
    [InlineData(null, false)]
    [InlineData("wrong " + TestClient.TokenCore, true)]
    [InlineData(null, true)]
    public async Task Other_credentials_are_an_error_that_says_so_and_nothing_is_asked_again(string? password,
        bool encrypted)
    {
        await proxyServer.SetScenario("{\"proxy\":{\"password\":\"" + Password + "\"}}");
        using var client = Through(encrypted ? TestServer.Instance.TlsUri : space.BaseUri, password);

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("ConnectionFailed", 407, 1), (error.ErrorId, error.HttpStatus, error.Attempts));
        Assert.Contains("the proxy wants other credentials", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Fact]
    public async Task Through_a_tunnel_the_certificate_is_looked_at_all_the_same()
    {
        await proxyServer.SetScenario("{\"proxy\":{\"password\":\"" + Password + "\"}}");
        using var client = Through(TestServer.Instance.TlsUri, Password);

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal("ConnectionFailed", error.ErrorId);
        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Theory]
    [InlineData(502, false, "ServerError", 4)]
    [InlineData(200, false, "InvalidResponse", 1)]
    [InlineData(403, false, "InvalidResponse", 1)]
    [InlineData(502, true, "ConnectionFailed", 4)]
    [InlineData(403, true, "ConnectionFailed", 1)]
    public async Task A_page_of_a_proxy_with_address_and_credentials_is_not_passed_on(
        int status, bool encrypted, string errorId, int attempts)
    {
        await proxyServer.SetScenario(new { faults = new { fault = new { proxyEcho = true, status } } });
        using var client = Through(encrypted ? TestServer.Instance.TlsUri : space.BaseUri, Password);

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal((errorId, attempts, status), (error.ErrorId, error.Attempts, error.HttpStatus));
        Assert.Equal(0, (await space.Ledger()).Requests);
        TestClient.AssertNothingLeaked(error, log);
    }

    // What the environment (HTTP_PROXY) names is not meant for this computer: the token would go there in clear text.
    [Fact]
    public async Task The_proxy_of_the_environment_never_sees_a_request_to_this_computer()
    {
        using var proxy = new BareServer("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            using var client =
                new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
                    new() { Time = TestClient.Clock() });

            Assert.Single(await client.User());

            Assert.Equal(0, proxy.Requests);
            using var elsewhere = new XhsClient(
                TestClient.Settings(
                    new Uri("http://proxied.invalid"), throttleLimit) with { AllowUnencryptedAuthentication = true },
                log,
                new() { Time = TestClient.Clock() });
            Assert.Equal(502, (await TestClient.ErrorOf(elsewhere.User())).HttpStatus);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Theory]
    [InlineData("\u0005\u0000\u0005\u0005\u0000\u0001\u0000\u0000\u0000\u0000\u0000\u0000")]
    [InlineData("\u0004\u0000")]
    public async Task A_SOCKS_proxy_that_cannot_connect_is_not_called_one_that_wants_other_credentials(string answer)
    {
        using var proxy = new BareServer(answer);
        using var client = new XhsClient(
            TestClient.Settings(new Uri("https://elsewhere.invalid"),
                throttleLimit) with { Proxy = new Uri("socks5://" + proxy.Address.Authority) },
            log,
            new() { Time = TestClient.Clock() });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("ConnectionFailed", null), (error.ErrorId, error.HttpStatus));
        Assert.DoesNotContain("credentials", error.Message, StringComparison.Ordinal);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Fact]
    public void No_client_is_made_for_a_plain_address_that_nobody_allowed()
    {
        var settings = TestClient.Settings(new Uri("http://api.example"), throttleLimit);

        var error = Assert.Throws<XhsConfigException>(() => new XhsClient(settings, log));

        Assert.Equal("UnencryptedAddress", error.ErrorId);
        Assert.DoesNotContain(TestClient.TokenCore, error.ToString(), StringComparison.Ordinal);
        using var allowed = new XhsClient(settings with { AllowUnencryptedAuthentication = true }, log);
    }

    private XhsClient Through(Uri address, string? password) => new(
        TestClient.Settings(address, throttleLimit) with
        {
            Proxy = TestServer.Instance.ProxyUri,
            ProxyCredential = password is null ? null : new NetworkCredential("proxyuser", password),
        },
        log,
        new() { Time = TestClient.Clock() });
}
