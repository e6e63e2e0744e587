using System;
using System.Globalization;
using XhsPowerShell.Client.Inputs;
using Xunit;

namespace XhsPowerShell.Client.Tests.Inputs;

public class KeywordTests
{
    // The reasons are compared in English.
    public KeywordTests() => CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("咖啡", "咖啡")]
    [InlineData("  手冲 咖啡\r\n", "手冲 咖啡")]
    [InlineData("\uFEFF咖啡", "咖啡")]
    [InlineData("-50%", "-50%")]
    [InlineData("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦")]
    [InlineData("it's \"x\"", "it's \"x\"")]
    public void A_keyword_is_searched_for_as_it_is_without_the_blanks_around_it(string text, string expected)
    {
        Assert.True(Keyword.TryParse(text, out var keyword, out var problem));
        Assert.Equal(expected, keyword);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData(" \t\u3000\uFEFF", "empty")]
    [InlineData("a\0b", "control character")]
    [InlineData("咖啡\n奶茶", "line break")]
    [InlineData("a\u001b[31m", "control character")]
    [InlineData("a\u0085b", "control character")]
    [InlineData("\uFFFD\uFFFD\uFFFD", "encoding")]
    [InlineData("caf\uFFFD", "encoding")]
    public void A_keyword_that_nobody_can_have_meant_is_refused_before_it_is_paid_for(string? text, string reason)
    {
        Assert.False(Keyword.TryParse(text, out var keyword, out var problem));
        Assert.Equal("", keyword);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Equal(problem, DisplayText.Line(problem));
    }

    // Not as data of an attribute: metadata is UTF-8, and cannot hold half a pair.
    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        Assert.False(Keyword.TryParse("a\uD83Db", out _, out _));
        Assert.False(Keyword.TryParse("\uDE00", out _, out _));
    }
}
