using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxShapeTests
{
    private const string Example = SandboxWorld.ExampleUserId;

    [Theory]
    [InlineData("get-user.v4.json", SandboxAsker.User, "userId", Example)]
    [InlineData("search-user.v2.json", SandboxAsker.Search, "keyword", "咖啡")]
    [InlineData("get-user-note-list.v4.json", SandboxAsker.Notes, "userId", Example)]
    [InlineData("pgy-blogger.v1.json", SandboxAsker.Blogger, "userId", Example)]
    [InlineData("pgy-kol-info.v1.json", SandboxAsker.Kol, "kolId", Example)]
    public async Task Every_field_of_a_printed_answer_is_in_the_sandbox_s(
        string fixture, string path, string parameter, string value)
    {
        var actual = Fields(await SandboxAsker.Envelope(path, (parameter, value)));

        Assert.Subset(actual, Printed(fixture));
    }

    [Theory]
    [InlineData("get-user.v4.json", SandboxAsker.User, "userId", Example)]
    [InlineData("search-user.v2.json", SandboxAsker.Search, "keyword", "咖啡")]
    [InlineData("get-user-note-list.v4.json", SandboxAsker.Notes, "userId", Example)]
    [InlineData("pgy-blogger.v1.json", SandboxAsker.Blogger, "userId", Example)]
    [InlineData("pgy-blogger.v1.json", SandboxAsker.Kol, "kolId", Example)]
    public async Task No_field_is_invented_beyond_a_printed_answer_and_the_envelope(
        string fixture, string path, string parameter, string value)
    {
        var printed = Printed(fixture);
        printed.UnionWith(["message", "recordTime", "requestId"]);
        if (fixture.StartsWith("get-user-note-list", StringComparison.Ordinal))
        {
            // Video notes have more fields than the printed sample, which is a note with pictures.
            printed.UnionWith(Printed("user-note-list.video.v4.json"));
        }

        Assert.Subset(printed, Fields(await SandboxAsker.Envelope(path, (parameter, value))));
    }

    public static TheoryData<string> Creators() =>
        new(EndpointList.All.Where(endpoint => endpoint.Input == InputKind.UserId).Select(endpoint => endpoint.Name));

    [Theory]
    [MemberData(nameof(Creators))]
    public async Task Each_endpoint_answers_with_the_fields_of_its_sample_and_the_codes_of_bad_ids(string name)
    {
        Endpoint endpoint = EndpointList.All.Single(endpoint => endpoint.Name == name);
        var answer = await SandboxAsker.Envelope(endpoint.Path, (endpoint.InputParameter, Example));

        Assert.Subset(Fields(answer), Printed(endpoint.Sample));
        if (endpoint.Sample is not ("get-user-note-list.v4.json" or "pgy-kol-info.v1.json"))
        {
            var printed = Printed(endpoint.Sample);
            printed.UnionWith(["message", "recordTime", "requestId"]);
            Assert.Subset(printed, Fields(answer));
        }

        Assert.Equal(201,
            await SandboxAsker.Code(endpoint.Path, (endpoint.InputParameter, SandboxWorld.MissingUserId)));
        Assert.Equal(400, await SandboxAsker.Code(endpoint.Path, (endpoint.InputParameter, "123")));
        Assert.Equal(400, await SandboxAsker.Code(endpoint.Path));
    }

    [Fact]
    public async Task Both_quote_endpoints_write_146_fields_and_the_pairs_that_differ_only_in_case()
    {
        var data = await SandboxAsker.Data(SandboxAsker.Blogger, ("userId", Example));
        var names = data.EnumerateObject().Select(field => field.Name).ToArray();

        Assert.Equal(146, names.Length);
        Assert.Equal(146, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(143, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData(SandboxAsker.User, "userId")]
    [InlineData(SandboxAsker.Notes, "userId")]
    [InlineData(SandboxAsker.Blogger, "userId")]
    [InlineData(SandboxAsker.Kol, "kolId")]
    public async Task An_id_that_nobody_has_is_201_and_one_that_is_no_id_is_400(string path, string parameter)
    {
        Assert.Equal(201, await SandboxAsker.Code(path, (parameter, SandboxWorld.MissingUserId)));
        Assert.Equal(201, await SandboxAsker.Code(path, (parameter, "5a901362e8ac2b36c99bce33")));
        Assert.Equal(201, await SandboxAsker.Code(path, (parameter, "ffffffffffffffffffffffff")));
        Assert.Equal(400, await SandboxAsker.Code(path, (parameter, "123")));
        Assert.Equal(400, await SandboxAsker.Code(path, (parameter, "5a901362e8ac2b36c99bce3g")));
        Assert.Equal(400, await SandboxAsker.Code(path, (parameter, string.Empty)));
        Assert.Equal(400, await SandboxAsker.Code(path));
    }

    [Fact]
    public async Task A_missing_keyword_a_bad_page_and_a_bad_flag_are_400()
    {
        Assert.Equal(400, await SandboxAsker.Code(SandboxAsker.Search));
        Assert.Equal(400, await SandboxAsker.Code(SandboxAsker.Search, ("keyword", "  ")));
        foreach (var page in new[] { "0", "-1", "x", "1.5", string.Empty, "99999999999" })
        {
            Assert.Equal(400, await SandboxAsker.Code(SandboxAsker.Search, ("keyword", "咖啡"), ("page", page)));
        }

        Assert.Equal(400, await SandboxAsker.Code(SandboxAsker.Kol, ("kolId", Example), ("acceptCache", "maybe")));
        Assert.Equal(0, await SandboxAsker.Code(SandboxAsker.Kol, ("kolId", Example), ("acceptCache", "true")));
    }

    [Fact]
    public async Task An_error_has_a_message_and_no_data()
    {
        var envelope = await SandboxAsker.Envelope(SandboxAsker.User, ("userId", SandboxWorld.MissingUserId));

        Assert.NotEqual(string.Empty, envelope.GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Null, envelope.GetProperty("data").ValueKind);
        Assert.StartsWith("sandbox-", envelope.GetProperty("requestId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ping_and_data_are_200_json_in_utf_8_and_an_unknown_path_is_404_in_the_envelope()
    {
        foreach (var path in new[] { "/ping", SandboxAsker.User })
        {
            using var known = await SandboxAsker.Send(path);
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
            Assert.Equal("application/json; charset=utf-8", known.Content.Headers.ContentType!.ToString());
        }

        using var unknown = await SandboxAsker.Send("/api/xiaohongshu/get-user/v5");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(404, await SandboxAsker.Code("/api/xiaohongshu/get-user/v5"));
        Assert.Equal(0, await SandboxAsker.Code("/ping"));
    }

    [Fact]
    public async Task No_token_is_needed_and_one_that_is_sent_changes_and_shows_nothing()
    {
        const string token = "s3cret咖啡";
        foreach (var path in new[] { SandboxAsker.User, SandboxAsker.Search, SandboxAsker.Notes,
            SandboxAsker.Blogger, "/ping", "/nowhere" })
        {
            var without = await SandboxAsker.Text(path, ("userId", Example), ("keyword", "x"));
            var with = await SandboxAsker.Text(path, ("token", token), ("userId", Example), ("keyword", "x"));

            Assert.Equal(without, with);
            Assert.DoesNotContain("s3cret", with, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Chinese_is_readable_in_the_raw_text()
    {
        Assert.Contains("博主", await SandboxAsker.Text(SandboxAsker.User, ("userId", Example)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_request_is_cancelled()
    {
        using var client = new HttpClient(new SandboxHandler(EndpointList.SandboxRoutes));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.GetAsync(new Uri("https://sandbox.invalid/ping"), new CancellationToken(true)));
    }

    private static SortedSet<string> Printed(string fixture) => Fields(JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture))).RootElement);

    private static SortedSet<string> Fields(JsonElement element)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        Collect(element, string.Empty, fields);
        return fields;
    }

    private static void Collect(JsonElement element, string path, SortedSet<string> fields)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject())
            {
                var name = path.Length == 0 ? field.Name : path + "." + field.Name;
                fields.Add(name);
                Collect(field.Value, name, fields);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, path, fields);
            }
        }
    }
}
