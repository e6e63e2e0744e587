using XhsPowerShell.Client.Inputs;
using Xunit;

namespace XhsPowerShell.Client.Tests.Inputs;

public class UserIdTests
{
    private const string Id = "5a901362e8ac2b36c99bce33";

    [Theory]
    [InlineData(Id)]
    [InlineData("5A901362E8AC2B36C99BCE33")]
    [InlineData(" \t" + Id + "\r\n")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + Id)]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + Id + "?xsec_token=YB9x=&xsec_source=app_share")]
    [InlineData("http://www.xiaohongshu.com/user/profile/" + Id + "/")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + Id + "/63b38c37000000001e03de92?xsec_token=x")]
    [InlineData("HTTPS://WWW.XIAOHONGSHU.COM/user/profile/" + Id + "#top")]
    [InlineData("xiaohongshu.com/user/profile/" + Id)]
    [InlineData("www.xiaohongshu.com/user/profile/" + Id + "?a=b")]
    [InlineData("https://www.rednote.com/user/profile/" + Id)]
    [InlineData("rednote.com/user/profile/" + Id)]
    [InlineData("xhsdiscover://1/user/user." + Id)]
    [InlineData("xhsdiscover://user/" + Id)]
    [InlineData("xhsdiscover://user/" + Id + "?a=b")]
    public void An_id_or_a_profile_link_gives_the_id(string text)
    {
        Assert.True(UserId.TryParse(text, out var id));
        Assert.Equal(Id, id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("guting1008")]
    [InlineData("5a901362e8ac2b36c99bce3")]
    [InlineData(Id + "0")]
    [InlineData("5a901362e8ac2b36c99bce3g")]
    [InlineData("５a901362e8ac2b36c99bce33")]
    [InlineData("5a901362 8ac2b36c99bce33")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + Id + "0")]
    [InlineData("https://www.xiaohongshu.com/user/profile/" + Id + "&a=b")]
    [InlineData("https://www.xiaohongshu.com/user/profile/")]
    [InlineData("https://www.xiaohongshu.com/explore/" + Id)]
    [InlineData("https://www.xiaohongshu.com/discovery/item/" + Id)]
    [InlineData("https://example.com/user/profile/" + Id)]
    [InlineData("https://notxiaohongshu.com/user/profile/" + Id)]
    [InlineData("https://xiaohongshu.com.example.com/user/profile/" + Id)]
    [InlineData("https://example.com/?u=https://www.xiaohongshu.com/user/profile/" + Id)]
    [InlineData("ftp://www.xiaohongshu.com/user/profile/" + Id)]
    [InlineData("http://https://www.xiaohongshu.com/user/profile/" + Id)]
    [InlineData("xhsdiscover://item/" + Id)]
    [InlineData("/user/profile/" + Id)]
    [InlineData("?" + Id)]
    public void Everything_else_is_none(string? text)
    {
        Assert.False(UserId.TryParse(text, out var id));
        Assert.Equal("", id);
    }
}
