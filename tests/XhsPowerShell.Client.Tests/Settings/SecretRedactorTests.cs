using System;
using System.Net.Http;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>What others say, without the token in any way of writing it.</summary>
public class SecretRedactorTests
{
    [Theory]
    [InlineData("bad token {0}, and {0} again")]
    [InlineData("{0}")]
    public void The_token_is_masked_however_it_is_written(string words)
    {
        var filter = new SecretRedactor(TestClient.Token);
        foreach (var written in new[]
        {
            TestClient.Token, Uri.EscapeDataString(TestClient.Token), System.Net.WebUtility.UrlEncode(TestClient.Token),
            LowerHex(Uri.EscapeDataString(TestClient.Token)),
        })
        {
            var text = filter.Scrub(words.Replace("{0}", written, StringComparison.Ordinal));

            Assert.Equal(words.Replace("{0}", "***", StringComparison.Ordinal), text);
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("***")]
    [InlineData("****")]
    [InlineData("a")]
    public void Odd_tokens_come_to_an_end(string token) => Assert.Equal(
        "x*** y***", new SecretRedactor(token).Scrub($"x{token} y{token}"));

    [Fact]
    public void Words_stay_but_for_control_characters_and_length()
    {
        var filter = new SecretRedactor(null);
        Assert.Equal("a b", filter.Scrub("a\u001bb\r\n"));
        Assert.Equal(400, filter.Scrub(new string('x', 5000))!.Length);
        Assert.Null(filter.Scrub(null));
    }

    [Fact]
    public void An_exception_that_quotes_an_address_or_the_token_is_left_out()
    {
        var filter = new SecretRedactor(TestClient.Token);
        Assert.Null(filter.Clean(new HttpRequestException("x", new InvalidOperationException("at http://proxy:8080"))));
        Assert.Null(filter.Clean(new HttpRequestException("x " + Uri.EscapeDataString(TestClient.Token))));
        var harmless = new HttpRequestException("Connection refused");
        Assert.Same(harmless, filter.Clean(harmless));
    }

    private static string LowerHex(string text)
    {
        var result = text.ToCharArray();
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0
            && i < text.Length; i = text.IndexOf('%', i + 1))
        {
            (result[i + 1], result[i + 2]) = (char.ToLowerInvariant(text[i + 1]), char.ToLowerInvariant(text[i + 2]));
        }

        return new string(result);
    }
}
