using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>The token is in no file of the store.</summary>
public sealed class StoreSecretTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("plain")]
    [InlineData("short escapes")]
    [InlineData("number escapes")]
    [InlineData("percent")]
    [InlineData("lower percent")]
    [InlineData("html")]
    [InlineData("html numbers")]
    [InlineData("html numbers in json escapes")]
    public async Task A_body_that_echoes_the_token_is_kept_without_it_and_can_be_read_again(string form)
    {
        var echo = form switch
        {
            "plain" => TestClient.Token.Replace("\"", "\\\"", StringComparison.Ordinal),
            "short escapes" => TestClient.Token.Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("/", "\\/", StringComparison.Ordinal),
            "number escapes" => Escape(TestClient.Token),
            "html" => System.Net.WebUtility.HtmlEncode(TestClient.Token),
            "html numbers" => Html(TestClient.Token, "&#x"),
            "html numbers in json escapes" => Html(TestClient.Token, "\\u0026#x"),
            "percent" => Uri.EscapeDataString(TestClient.Token),
            _ => Uri.EscapeDataString(TestClient.Token).ToLowerInvariant(),
        };
        await space.SetScenario(new { faults = new { fault = new { body =
            $$$"""
            {"code":0,"message":"for {{{echo}}} {{{echo}}}",
            "data":{"userid":"{{{TestClient.Id}}}","nickname":"{{{echo}}}!"}}
            """,
        } } });

        var first = await Run(StoreFolder.Week);

        var again = await Run(StoreFolder.Week);
        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.Equal([TestClient.Id], again.Values("UserId"));
        Assert.EndsWith("***!", (string?)first.Values("Nickname").Single(), StringComparison.Ordinal);
        Assert.Equal(first.Values("Nickname"), again.Values("Nickname"));
        var body = Encoding.UTF8.GetString(
            ResponseCompression.Restore((byte[])store.Run("SELECT body FROM answer")!));
        Assert.DoesNotContain(TestClient.TokenCore, body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestClient.TokenCore, Uri.UnescapeDataString(body), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            TestClient.TokenCore,
            System.Net.WebUtility.HtmlDecode(body.Replace("\\u0026", "&", StringComparison.Ordinal)),
            StringComparison.OrdinalIgnoreCase);
        Assert.Contains("***!", body, StringComparison.Ordinal);
        Assert.Single(first.Objects);
    }

    [Fact]
    public async Task No_file_of_the_store_has_the_token_or_a_part_of_it()
    {
        await space.SetScenario(new { faults = new object[]
        {
            new { userId = Number(1), fault = new { code = 201, message = "nothing for {token}" } },
            new { userId = Number(2), fault = new { code = 404, message = "nothing for {token}" } },
            new { userId = Number(3), fault = new { code = 777, message = "nothing for {token}" } },
            new { userId = Number(4), fault = new { code = 202, message = "nothing for {token}" } },
        } });
        using (var client = store.Client(space, log, StoreFolder.Week))
        {
            await ClientRun.Of(
                client, EndpointList.User, [TestClient.Id, Number(1), Number(2), Number(3), Number(4)]);
            // Uncompressed, as a look into the file would be if it were not.
            Assert.DoesNotContain(TestClient.TokenCore, store.Bytes(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(4L, store.Run("SELECT count(*) FROM answer"));
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM answer";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var body = Encoding.UTF8.GetString(ResponseCompression.Restore((byte[])rows.GetValue(0)));
            Assert.DoesNotContain(TestClient.TokenCore, body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(TestClient.TokenCore, store.Bytes(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_request_that_quotes_the_token_is_kept_without_it_and_found_again()
    {
        for (var run = 0; run < 2; run++)
        {
            using var client = store.Client(space, log, StoreFolder.Week);
            await ClientRun.Of(client, EndpointList.SearchUser, ["x " + TestClient.Token], new() { MaxPages = 1 });
        }

        Assert.Equal(1, (await space.Ledger()).Requests);
        var request = (string)store.Run("SELECT request FROM answer")!;
        Assert.Contains("keyword=", request, StringComparison.Ordinal);
        Assert.DoesNotContain(
            TestClient.TokenCore, Uri.UnescapeDataString(request), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestClient.TokenCore, store.Bytes(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_file_and_its_folder_are_the_users_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Path.Combine(store.Folder, "new", "store.db");
        var settings = store.Settings(space, StoreFolder.Week) with { Store = StoreAddress.Parse(file) };
        using var client = StoreFolder.Client(settings, log);
        await ClientRun.Of(client, EndpointList.User, [TestClient.Id]);
        const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(ReadWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        foreach (var each in Directory.GetFiles(Path.GetDirectoryName(file)!))
        {
            Assert.Equal(ReadWrite, File.GetUnixFileMode(each));
        }
    }

    private async Task<ClientRun> Run(TimeSpan maxAge)
    {
        using var client = store.Client(space, log, maxAge);
        return await ClientRun.Of(client, EndpointList.User, [TestClient.Id]);
    }

    private static string Html(string text, string before) => string.Concat(text.Select(character =>
        before + ((int)character).ToString("x", System.Globalization.CultureInfo.InvariantCulture) + ";"));

    private static string Escape(string text)
    {
        var builder = new StringBuilder();
        foreach (var character in text)
        {
            builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return builder.ToString();
    }

    private static string Number(int number) =>
        number.ToString("x24", System.Globalization.CultureInfo.InvariantCulture);
}
