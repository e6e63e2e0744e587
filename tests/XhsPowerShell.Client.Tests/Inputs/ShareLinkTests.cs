using System;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using Xunit;

namespace XhsPowerShell.Client.Tests.Inputs;

public class ShareLinkTests
{
    [Theory]
    [InlineData("https://xhslink.com/a/Q3vKx8Zs2abc", "https://xhslink.com/a/Q3vKx8Zs2abc")]
    [InlineData("http://xhslink.com/Q3vKx8", "http://xhslink.com/Q3vKx8")]
    [InlineData(" xhslink.com/m/abc ", "https://xhslink.com/m/abc")]
    [InlineData("https://www.xhslink.com/a/b?x=1", "https://www.xhslink.com/a/b?x=1")]
    [InlineData("12 咖啡发布了一篇笔记，快来看吧！ http://xhslink.com/a/AbC12，复制本条信息，打开App查看！", "http://xhslink.com/a/AbC12")]
    [InlineData("看这里：https://xhslink.com/user/T7.", "https://xhslink.com/user/T7")]
    public void A_link_is_found_in_what_the_app_copies(string text, string expected)
    {
        Assert.True(ShareLink.TryParse(text, out var link));
        Assert.Equal(expected, link);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://xhslink.com")]
    [InlineData("https://xhslink.com/")]
    [InlineData("https://notxhslink.com/a/b")]
    [InlineData("https://xhslink.com.evil.example/a/b")]
    [InlineData("https://www.xiaohongshu.com/explore/5e5103c953fb929360857e8b")]
    public void Anything_else_is_no_share_link(string? text) => Assert.False(ShareLink.TryParse(text, out _));

    [Fact]
    public void A_link_with_its_id_needs_no_call()
    {
        Assert.False(EndpointList.Link.TryParseInput(
            "https://www.xiaohongshu.com/explore/5e5103c953fb929360857e8b", out _, out var problem));
        Assert.Contains("no call is needed", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Note")]
    [InlineData("NoteComment")]
    [InlineData("PgyNote")]
    public void A_share_link_where_an_id_is_needed_names_the_cmdlet_that_resolves_it(string name)
    {
        foreach (var endpoint in EndpointList.All)
        {
            if (endpoint.Name == name)
            {
                Assert.False(endpoint.TryParseInput("https://xhslink.com/a/b", out _, out var problem));
                Assert.Contains("Resolve-XhsLink", problem, StringComparison.Ordinal);
                Assert.Contains("billed", problem, StringComparison.Ordinal);
            }
        }
    }
}
