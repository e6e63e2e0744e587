using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
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
            // What a service or a proxy may leave as it is differs: '/' here, and '=' and '&' there.
            Uri.EscapeDataString(TestClient.Token).Replace("%2F", "/", StringComparison.Ordinal),
            Uri.EscapeDataString(TestClient.Token).Replace("%3D", "=", StringComparison.Ordinal)
                .Replace("%26", "&", StringComparison.Ordinal),
            TestClient.Token.Replace("+", "%2B", StringComparison.Ordinal),
            JsonEncodedText.Encode(TestClient.Token).ToString(),
            TestClient.Token.Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("/", "\\/", StringComparison.Ordinal),
            System.Net.WebUtility.HtmlEncode(TestClient.Token),
            TestClient.Token.Replace("<", "&#x3c;", StringComparison.Ordinal),
            string.Concat(TestClient.Token.Select(c => c == '%' ? "%25" : Uri.EscapeDataString(c.ToString()))),
            string.Concat(System.Text.Encoding.UTF8.GetBytes(TestClient.Token)
                .Select(b => "%" + b.ToString("x2", CultureInfo.InvariantCulture))),
        })
        {
            var text = filter.Scrub(words.Replace("{0}", written, StringComparison.Ordinal));

            Assert.Equal(words.Replace("{0}", "***", StringComparison.Ordinal), text);
        }
    }

    [Theory]
    [InlineData('\u200b')]
    [InlineData('\u001b')]
    [InlineData('\u202e')]
    public void Characters_that_are_left_out_do_not_hide_the_token(char hidden)
    {
        var text = new SecretRedactor(TestClient.Token).Scrub(
            "a " + string.Join(hidden, TestClient.Token.ToCharArray()) + " b")!;

        Assert.DoesNotContain(TestClient.TokenCore, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_text_full_of_tokens_takes_no_longer_than_any_other()
    {
        var text = string.Concat(Enumerable.Repeat(TestClient.Token, 200_000));

        Assert.Equal(400, new SecretRedactor(TestClient.Token).Scrub(text)!.Length);
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
