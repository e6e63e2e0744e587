using System.Text;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>The token goes, however it is written, and nothing else does.</summary>
public class TokenMaskTests
{
    [Theory]
    [InlineData("abc", "x abc y abc", "x *** y ***")]
    [InlineData("abc", "x abd ab c", "x abd ab c")]
    [InlineData("aab", "aaab", "a***")]
    [InlineData("a%25b", "a%25b a%2525b", "***** *******")]
    [InlineData("a/b", @"a/b a\/b a%2fb a%2Fb \u0061\u002F\u0062", "*** **** ***** ***** ******************")]
    [InlineData("a b", "a b a+b a%20b", "*** *** *****")]
    [InlineData("密钥", @"密钥 \u5bc6\u94A5 %E5%AF%86%e9%92%a5", "****** ************ ******************")]
    [InlineData("a😀", @"a😀 a\ud83d\uDE00 a%F0%9F%98%80", "***** ************* *************")]
    [InlineData("a<b", "a&lt;b &#97;&#60;&#x62; a&#x003C;b", "****** **************** **********")]
    [InlineData("a<b", @"a\u0026lt;b \u0026#x61;<b", "*********** *************")]
    [InlineData("a&b", @"a&amp;b a&b a\u0026b a\u0026amp;b a&am;b", "******* *** ******** ************ a&am;b")]
    [InlineData("aÜ😀", "a&Uuml;&#128512; a&#220;&#x1F600;", "**************** ****************")]
    [InlineData("a<b", "a&lt b a&;b a&", "a&lt b a&;b a&")]
    [InlineData("a", @"a\u0061b", "*******b")]
    [InlineData("ab", "ab%61b a%62 aab", "****** **** a**")]
    public void Stars_stand_where_the_token_was(string token, string body, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        new TokenMask(token).Apply(bytes);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("abc")]
    public void Without_a_token_of_a_real_length_no_data_changes(string? token)
    {
        var bytes = "abc"u8.ToArray();
        new SecretRedactor(token).Clean(bytes);
        Assert.Equal("abc"u8.ToArray(), bytes);
    }
}
