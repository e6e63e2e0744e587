using System;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>An object is about the creator that was asked for, or it is an error that says so.</summary>
public class RightAnswerTests
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("{\"userid\":\"000000000000000000000001\",\"nickname\":\"n\",\"fans\":7}", "another input")]
    [InlineData("{}", "none of the expected fields")]
    [InlineData("{\"something\":1}", "none of the expected fields")]
    [InlineData("{\"userid\":null,\"nickname\":null}", "none of the expected fields")]
    public async Task A_profile_of_somebody_else_or_of_nobody_is_an_error_for_that_input(string data, string detail)
    {
        var error = (await Get(EndpointList.User, data)).Error!;

        Assert.Equal(("InvalidResponse", false, 1), (error.ErrorId, error.IsTerminating, error.Attempts));
        Assert.Contains(detail, error.Message, StringComparison.Ordinal);
        Assert.Contains(TestClient.Id, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"userId\":\"000000000000000000000001\",\"name\":\"n\"}")]
    [InlineData("{}")]
    public async Task A_marketplace_profile_of_somebody_else_or_of_nobody_is_an_error_for_that_input(string data)
    {
        Assert.Equal("InvalidResponse", (await Get(EndpointList.PgyBlogger, data)).Error!.ErrorId);
        Assert.Equal("InvalidResponse", (await Get(EndpointList.PgyKol, data)).Error!.ErrorId);
    }

    [Theory]
    [InlineData("{\"userid\":\"5A901362E8AC2B36C99BCE33\",\"fans\":7}")]
    [InlineData("{\"fans\":7}")]
    [InlineData("{\"userid\":\"\",\"fans\":7}")]
    public async Task A_profile_without_an_id_or_with_it_in_capitals_costs_nothing_of_what_was_paid_for(string data) =>
        Assert.Equal(7, Assert.Single((await Get(EndpointList.User, data)).Items).FollowerCount);

    private async Task<(System.Collections.Generic.List<T> Items, XhsApiException? Error)> Get<T>(
        Endpoint<T> endpoint, string data)
        where T : class
    {
        await space.SetScenario(new { faults = new { fault = new { body = $$"""{"code":0,"data":{{data}}}""" } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });
        return await endpoint.CreateQuery(TestClient.Id).Drain(client);
    }
}
