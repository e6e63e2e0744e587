using System;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class ProfileTests
{
    private readonly XhsUser user = ReadAll.Read(EndpointList.User.Read, Sample.User)!;

    [Fact]
    public void A_profile_says_who_the_user_is()
    {
        Assert.Equal("5a901362e8ac2b36c99bce33", user.UserId);
        Assert.Equal("guting1008", user.RedId);
        Assert.Equal("小顾小小家", user.Nickname);
        Assert.Equal("🧡一个117平横厅🏠\n🐰一个2岁的儿子米兜兜\n🌈一位美术老师的有趣生活\n🌻guting1008_", user.Description);
        Assert.Equal(nameof(XhsGender.Female), user.Gender);
        Assert.Equal("中国 广东 东莞", user.Location);
        Assert.Equal("广东", user.IPLocation);
        Assert.False(user.IsVerified);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 13, 6, 7, TimeSpan.FromHours(8)), user.RetrievedAt);
        Assert.Equal(TimeSpan.FromHours(8), user.RetrievedAt!.Value.Offset);
    }

    [Fact]
    public void A_profile_has_its_counts()
    {
        Assert.Equal(8456, user.FollowerCount);
        Assert.Equal(265, user.FollowingCount);
        Assert.Equal(276, user.NoteCount);
        Assert.Equal(276, user.Details!.DisplayedNoteCount);
        Assert.Equal(49321, user.LikeCount);
        Assert.Equal(26386, user.CollectCount);
        Assert.Equal(75707, user.LikeAndCollectCount);
        Assert.Equal(0, user.Details!.CollectedNoteCount);
    }

    [Fact]
    public void A_profile_link_holds_no_access_token_and_the_shared_one_is_kept_as_sent()
    {
        Assert.Equal("https://www.xiaohongshu.com/user/profile/5a901362e8ac2b36c99bce33", user.ProfileUrl);
        Assert.Contains("xsec_token=", user.ShareUrl, StringComparison.Ordinal);
        Assert.EndsWith("w/360/format/webp", user.AvatarUrl, StringComparison.Ordinal);
        Assert.EndsWith("w/540/format/webp", user.Details!.LargeAvatarUrl, StringComparison.Ordinal);
        Assert.StartsWith("http://sns-avatar-qc.rednotecdn.com/user_banner/", user.BannerUrl, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_objects_are_flat()
    {
        Assert.Equal("@小顾小小家的个人主页", user.Details!.ShareCardTitle);
        Assert.False(user.Details!.IsCollectionTabVisible);
        Assert.True(user.Details!.IsNoteTabVisible);
        Assert.Equal(49321, user.Details!.NoteLikeCount);
        Assert.True(user.Details!.IsShopSearchable);
        Assert.Equal(0, user.Level);
        Assert.Equal("", user.Details!.LevelIconUrl);
        Assert.True(user.Details!.PlatformSuccess);
    }

    [Fact]
    public void Lists_read_well_in_a_cell()
    {
        Assert.Equal("广东东莞; 家居博主; 母婴博主", user.Tags!.ToString());
        Assert.Equal("info; 广东东莞; 家居博主; 母婴博主", user.TagDetails!.ToString());
        Assert.Equal("关注=265; 粉丝=8456; 获赞与收藏=75707", user.Interactions!.ToString());
        Assert.Equal("笔记; 选品", Sample.Values(user.Details!.Tabs, "tab_name"));
        Assert.Equal("群聊; 评价", Sample.Values(user.Details!.ProfileEntries, "name"));
        Assert.Equal("查看详情; 1个评价", Sample.Values(user.Details!.ProfileEntries, "sub_title"));
        Assert.Equal("", user.Details!.MentionedUsers!.ToString());
        Assert.Equal("False", Sample.Values(user.Details!.BrandEntries, "is_shop"));
    }

    [Fact]
    public void An_empty_object_is_a_user_of_whom_nothing_is_known()
    {
        var nobody = ReadAll.Read(EndpointList.User.Read, "{}"u8)!;

        Assert.Equal(["XhsUser.RetrievedAt"], Fingerprint.Create(nobody).Keys);
    }

    [Fact]
    public void The_note_count_falls_back_to_what_the_profile_counts()
    {
        Assert.Equal(7, ReadAll.Read(EndpointList.User.Read, """{"ndiscovery":7}"""u8)!.NoteCount);
        Assert.Equal(9,
            ReadAll.Read(EndpointList.User.Read, """{"ndiscovery":7,"note_num_stat":{"posted":"9"}}"""u8)!.NoteCount);
    }
}
