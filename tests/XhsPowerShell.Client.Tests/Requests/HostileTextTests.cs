using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>Texts of the service that echo the token or try to steer the terminal.</summary>
public sealed class HostileTextTests
{
    private static readonly string Hostile = JsonSerializer.Serialize(
        $"a {TestClient.Token} b \u001b[31m\u0007\u009b2J \u202e\u2066\u200b c");

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("\"code\":0,\"data\":5", "InvalidResponse")]
    [InlineData("\"code\":0,\"data\":[]", "InvalidResponse")]
    [InlineData("\"code\":0", "NoContent")]
    [InlineData("\"code\":\"x\",\"data\":{}", "InvalidResponse")]
    [InlineData("\"code\":100", "InvalidToken")]
    [InlineData("\"code\":400", "InvalidParameter")]
    [InlineData("\"code\":12345", "UnknownCode")]
    public async Task No_text_of_an_error_holds_the_token_or_steers_the_terminal(string envelope, string errorId)
    {
        var body = $"{{\"requestId\":{Hostile},\"message\":{Hostile},{envelope}}}";
        await space.SetScenario(
            new { faults = new[] { new { fault = new { body, contentType = "application/json" } } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(errorId, error.ErrorId);
        TestClient.AssertNothingLeaked(error, log);
        Assert.All(
            new[] { error.Message, error.RequestId, error.RecommendedAction }.Concat(log.VerboseLines),
            text => Assert.Equal(DisplayText.Plain(text), text ?? ""));
    }

    [Fact]
    public async Task No_object_holds_a_token_that_the_service_echoes()
    {
        await space.SetScenario(new { faults = new { fault = new { body =
            $$$"""{"code":0,"data":{"userid":"{{{TestClient.Id}}}","nickname":{{{Hostile}}}}}""" } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });

        var (users, error) = await EndpointList.User.CreateQuery(TestClient.Id).Drain(client);

        Assert.Null(error);
        Assert.StartsWith("a ***", users.Single().Nickname, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.TokenCore, users.Single().Nickname, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_hostile_cursor_resumes_the_list_as_it_is_and_is_shown_without_what_steers_the_terminal()
    {
        const string Cursor = "c\u001b[31m\u202E1";
        await space.SetScenario(new { faults = new[] { new { fault = new { code = 301 } } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });

        var query = EndpointList.UserNote.CreateQuery(TestClient.Id, new QueryOptions { Cursor = Cursor });
        var (_, error) = await query.Drain(client);

        Assert.Equal(Cursor, error!.Cursor);
        Assert.Equal(DisplayText.Plain(error.RecommendedAction), error.RecommendedAction);
        Assert.Contains("[31m", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_input_is_shown_without_what_steers_the_terminal()
    {
        await space.SetScenario(new { faults = new[] { new { fault = new { code = 404 } } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });

        var (_, error) = await EndpointList.User.CreateQuery("x\u001b[31m\u202Ey").Drain(client);

        Assert.Equal(DisplayText.Plain(error!.Message), error.Message);
        Assert.Contains("'x [31my'", error.Message, StringComparison.Ordinal);
    }
}
