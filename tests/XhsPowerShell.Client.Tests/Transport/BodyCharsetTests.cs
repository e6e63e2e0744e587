using System;
using System.Linq;
using System.Text;
using XhsPowerShell.Client.Transport;
using Xunit;

namespace XhsPowerShell.Client.Tests.Transport;

public class BodyCharsetTests
{
    private const string Json = "{\"code\":0,\"data\":{\"nickname\":\"小鹿☕手冲咖啡\",\"desc\":\"分享日常\"}}";

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("gbk")]
    [InlineData("windows-1252")]
    public void One_damaged_byte_in_utf8_costs_one_character_whatever_the_header_declares(string charset)
    {
        var bytes = Encoding.UTF8.GetBytes(Json);
        var at = Json.IndexOf('咖', StringComparison.Ordinal);
        bytes[Encoding.UTF8.GetByteCount(Json[..at]) + 1] = 0xFF;

        var text = Decode(bytes, charset);

        Assert.Contains("小鹿☕手冲", text, StringComparison.Ordinal);
        Assert.Contains("分享日常", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ã", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gbk", "小鹿手冲咖啡，分享日常")]
    [InlineData("gb18030", "小鹿☕手冲咖啡")]
    [InlineData("big5", "手沖咖啡")]
    [InlineData("iso-8859-1", "café à la crème")]
    [InlineData("utf-16", "小鹿☕手冲咖啡")]
    public void A_body_in_the_charset_that_its_header_declares_is_read_in_it(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);

        Assert.Equal($"{{\"data\":\"{text}\"}}", Decode(encoding.GetBytes($"{{\"data\":\"{text}\"}}"), charset));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("\"gbk\"")]
    [InlineData("no-such-charset")]
    public void A_body_in_utf8_stays_as_it_is(string? charset) =>
        Assert.Equal(Json, Decode(Encoding.UTF8.GetBytes(Json), charset));

    private static string Decode(byte[] bytes, string? charset)
    {
        using var body = BodyCharset.ToUtf8(ResponseBody.From(bytes.ToArray()), charset);
        return Encoding.UTF8.GetString(body.Span);
    }
}
