using System;
using System.Linq;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class NoteTests
{
    private readonly XhsNote note = ReadAll.Read(NoteFields.Read, Sample.Note)!;

    [Fact]
    public void A_note_says_what_it_is_and_whose()
    {
        Assert.Equal("63b38c37000000001e03de92", note.NoteId);
        Assert.Equal("5c2f338a000000000701e1c6", note.UserId);
        Assert.Equal("是六金呀~", note.Nickname);
        Assert.Equal("“终于”!!让我找到“真鱼尾裙”!!!", note.Title);
        Assert.StartsWith("162|110斤。", note.Description, StringComparison.Ordinal);
        Assert.Equal("normal", note.Type);
        Assert.True(note.IsSticky);
        Assert.Equal("63b38c37000000001e03de92", note.Cursor);
        Assert.Equal("https://www.xiaohongshu.com/explore/63b38c37000000001e03de92", note.NoteUrl);
    }

    [Fact]
    public void A_note_has_its_counts()
    {
        Assert.Equal(1481, note.LikeCount);
        Assert.Equal(383, note.CollectCount);
        Assert.Equal(21, note.CommentCount);
        Assert.Equal(46, note.ShareCount);
        Assert.Equal(0, note.ViewCount);
    }

    [Fact]
    public void Times_are_on_the_platforms_clock_and_never_is_null()
    {
        Assert.Equal(new DateTimeOffset(2023, 1, 3, 10, 0, 23, TimeSpan.FromHours(8)), note.CreatedAt);
        Assert.Equal(TimeSpan.FromHours(8), note.CreatedAt!.Value.Offset);
        Assert.Equal("2023-01-03", note.Details!.TimeText);
        Assert.Null(note.UpdatedAt);
    }

    [Fact]
    public void Topics_come_from_the_hashtags() =>
        Assert.Equal("笔记灵感; 鱼尾裙; 包臀裙; 纯欲风; 梨形身材; 梨形身材穿搭; 秋冬穿搭", note.Topics!.ToString());

    [Theory]
    [InlineData("", "")]
    [InlineData("no topic, #not one", "")]
    [InlineData("#a[话题]#b[话题]#", "a")]
    [InlineData("[话题]#", "")]
    [InlineData("#[话题]#", "")]
    [InlineData("#C#[话题]# #a[话题]##b[话题]#", "C#; a; b")]
    [InlineData("No. #1 #a b[话题]# #a b[话题]#", "a b")]
    public void Only_marked_hashtags_are_topics_and_each_counts_once(string text, string topics) =>
        Assert.Equal(topics, NoteTopics.Find(text)!.ToString());

    [Fact]
    public void Pictures_come_as_addresses_and_in_full()
    {
        Assert.Equal(note.ImageUrls!.Single(), note.CoverUrl);
        Assert.StartsWith("https://sns-i8.rednotecdn.com/1000g0081r44dto6f20005n1f6e51roe6erg0lp8?imageView2/2/w/576/",
            note.CoverUrl, StringComparison.Ordinal);
        Assert.Equal(1707, note.Images!.Single().Height);
        Assert.Equal(note.CoverUrl, note.Images!.ToString());
        Assert.Equal("1", Sample.Values(note.Details!.WidgetGroups, "mode"));
        Assert.Contains("guos_test", note.Details!.WidgetGroups, StringComparison.Ordinal);
        Assert.Empty(note.Mentions!);
    }

    [Fact]
    public void A_note_without_pictures_has_no_cover()
    {
        Assert.Null(ReadAll.Read(NoteFields.Read, """{"images_list":[]}"""u8)!.CoverUrl);
        Assert.Null(ReadAll.Read(NoteFields.Read, """{"images_list":null}"""u8)!.ImageUrls);
        Assert.Equal("large",
            ReadAll.Read(NoteFields.Read, """{"images_list":[{"url":"","url_size_large":"large"}]}"""u8)!.CoverUrl);
    }

    [Theory]
    [InlineData("""{"widgets_context":"{\"author_id\":\"5c2f338a000000000701e1c6\",\"author_name\":\"x\"}"}""",
        "5c2f338a000000000701e1c6", "x")]
    [InlineData(
        """{"user":{"userid":"u"},"widgets_context":"{\"author_id\":\"v\",\"author_name\":\"x\"}"}""", "u", "x")]
    [InlineData("""{"widgets_context":"{\"author_id\":"}""", null, null)]
    [InlineData("""{"widgets_context":"[]"}""", null, null)]
    [InlineData("""{"widgets_context":{"author_id":"v"}}""", "v", null)]
    public void An_author_left_out_is_found_in_the_context_of_the_widgets(string json, string? userId, string? nickname)
    {
        var found = ReadAll.Read(NoteFields.Read, Sample.Utf8(json))!;

        Assert.Equal(userId, found.UserId);
        Assert.Equal(nickname, found.Nickname);
    }
}
