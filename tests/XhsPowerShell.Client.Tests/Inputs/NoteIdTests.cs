using System;
using System.Globalization;
using XhsPowerShell.Client.Inputs;
using Xunit;

namespace XhsPowerShell.Client.Tests.Inputs;

public class NoteIdTests
{
    // The reasons are compared in English.
    public NoteIdTests() => CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

    private const string Id = "63b38c37000000001e03de92";
    private const string User = "5a901362e8ac2b36c99bce33";

    [Theory]
    [InlineData(Id)]
    [InlineData("63B38C37000000001E03DE92 ")]
    [InlineData("https://www.xiaohongshu.com/explore/" + Id)]
    [InlineData("https://www.xiaohongshu.com/explore/" + Id + "?xsec_token=AB=&xsec_source=pc_feed")]
    [InlineData("https://www.xiaohongshu.com/discovery/item/" + Id + "?a=b")]
    [InlineData("https://www.xiaohongshu.com/search_result/" + Id)]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + User + "/" + Id + "?xsec_token=x")]
    [InlineData("http://xiaohongshu.com/explore/" + Id + "/")]
    [InlineData("www.rednote.com/explore/" + Id + "#comments")]
    [InlineData("xhsdiscover://item/" + Id + "?type=normal")]
    public void An_id_or_a_link_to_a_note_gives_the_id(string text)
    {
        Assert.True(NoteId.TryParse(text, out var id));
        Assert.Equal(Id, id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("note")]
    [InlineData(Id + "0")]
    [InlineData("63b38c37000000001e03de9g")]
    [InlineData("https://www.xiaohongshu.com/explore")]
    [InlineData("https://www.xiaohongshu.com/explore/" + Id + "0")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + User)]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + User + "/")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + User + "?" + Id)]
    [InlineData("https://example.com/explore/" + Id)]
    [InlineData("http://xhslink.com/a/AbCdEf")]
    public void Everything_else_is_none(string? text)
    {
        Assert.False(NoteId.TryParse(text, out var id));
        Assert.Equal("", id);
    }

    [Theory]
    [InlineData("http://xhslink.com/a/AbCdEf", "short share link")]
    [InlineData("xhslink.com/o/AbCdEf", "short share link")]
    [InlineData("42 【标题】 😆 http://xhslink.com/a/AbCdEf，复制本条信息", "short share link")]
    [InlineData("@{Name=li; Count=3}", "without the property")]
    [InlineData("System.Object[]", "without the property")]
    [InlineData("hello\u001b[31m", "24")]
    [InlineData("https://notxhslink.com/a/AbCdEf", "24")]
    public void What_is_no_id_gets_a_hint_of_its_own(string text, string hint)
    {
        Assert.Contains(hint, NoteId.DescribeProblem(text), StringComparison.Ordinal);
        Assert.Contains(hint, UserId.DescribeProblem(text), StringComparison.Ordinal);
        Assert.Equal(DisplayText.Line(UserId.DescribeProblem(text)), UserId.DescribeProblem(text));
    }

    [Fact]
    public void A_link_to_the_other_kind_is_named()
    {
        Assert.Contains(
            "link to a note", UserId.DescribeProblem("https://www.xiaohongshu.com/explore/" + Id),
                StringComparison.Ordinal);
        Assert.Contains(
            "link to a profile",
            NoteId.DescribeProblem("https://www.xiaohongshu.com/user/profile/" + User),
            StringComparison.Ordinal);
    }
}
