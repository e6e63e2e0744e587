using System;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class UserFoundTests
{
    [Fact]
    public void A_user_found_has_what_the_search_shows()
    {
        var user = ReadAll.Read(EndpointList.SearchUser.Read, Sample.Summary(0))!;

        Assert.Equal("68b016570000000018028e20", user.UserId);
        Assert.Equal("26814156493", user.RedId);
        Assert.Equal("Amir Ali", user.Nickname);
        Assert.Equal("小红书号:26814156493", user.Description);
        Assert.Equal("", user.SubTitle);
        Assert.False(user.IsVerified);
        Assert.Equal(0, user.VerificationType);
        Assert.Equal(
            "https://sns-avatar-qc.xhscdn.com/avatar/645b7efe1fc3de4c930effac.jpg?imageView2/2/w/360/format/webp",
            user.AvatarUrl);
        Assert.Equal("xhsdiscover://1/user/user.68b016570000000018028e20", user.AppUrl);
        Assert.False(user.IsSelf);
        Assert.False(user.IsFollowed);
        Assert.False(user.HasVerificationIcon);
        Assert.Equal("", user.Reason);
        Assert.Null(user.Keyword);
        Assert.Null(user.Rank);
        Assert.Equal(TimeSpan.FromHours(8), user.RetrievedAt!.Value.Offset);
    }
}
