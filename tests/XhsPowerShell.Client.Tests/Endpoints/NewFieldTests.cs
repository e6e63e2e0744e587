using System.Globalization;
using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class NewFieldTests
{
    [Theory]
    [InlineData("粉丝 46.9万", 469000L)]
    [InlineData("粉丝 8456", 8456L)]
    [InlineData("粉丝·1.2亿", 120000000L)]
    [InlineData("粉丝：10万+", 100000L)]
    [InlineData("小红书号:123", null)]
    [InlineData("粉丝", null)]
    [InlineData("粉丝 many", null)]
    [InlineData("", null)]
    public void A_search_result_knows_the_followers_that_it_shows(string subTitle, long? expected)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { id = "a", sub_title = subTitle });

        Assert.Equal(expected, ReadAll.Read(EndpointList.SearchUser.Read, json)!.FollowerCount);
    }

    [Fact]
    public void A_video_note_has_address_length_and_size_of_its_default_stream()
    {
        using var document = JsonDocument.Parse(Sample.Body("user-note-list.video.v4.json"));
        var json = document.RootElement.GetProperty("data").GetProperty("notes")[0].GetRawText();
        var note = ReadAll.Read(NoteFields.Read, Sample.Utf8(json))!;

        Assert.Equal("http://sns-video-ak.xhscdn.com/stream/1040bcc39bb24d661a975c68.mp4", note.VideoUrl);
        Assert.Equal("51.875", note.VideoDuration!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(720, note.VideoWidth);
        Assert.Equal(1280, note.VideoHeight);
        Assert.Contains("first_frame", note.Details!.Video, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"video_info_v2":{}}""")]
    [InlineData("""{"video_info_v2":"x"}""")]
    [InlineData("""{"video_info_v2":{"media":{"stream":{"h264":[],"h265":null}}}}""")]
    [InlineData("""{"video_info_v2":{"media":{"stream":[1]}}}""")]
    public void A_video_that_cannot_be_read_costs_the_properties_and_not_the_note(string json)
    {
        var note = ReadAll.Read(NoteFields.Read, Sample.Utf8(json))!;

        Assert.Null(note.VideoUrl);
        Assert.Null(note.VideoDuration);
    }

    [Fact]
    public void A_video_without_a_default_stream_has_the_first_one()
    {
        var note = ReadAll.Read(
            NoteFields.Read,
            """{"video_info_v2":{"media":{"video":{"duration":12},"stream":{"h264":[{"master_url":"a"},{"master_url":"b"}]}}}}"""u8)!;

        Assert.Equal("a", note.VideoUrl);
        Assert.Equal(12, note.VideoDuration);
    }

    [Fact]
    public void A_creator_with_an_agency_names_it()
    {
        var creator = ReadAll.Read(PgyBloggerFields.Read, """{"noteSign":{"userId":"5b","name":"无忧传媒"}}"""u8)!;

        Assert.Equal("5b", creator.AgencyId);
        Assert.Equal("无忧传媒", creator.AgencyName);
        Assert.Null(ReadAll.Read(PgyBloggerFields.Read, """{"noteSign":null}"""u8)!.AgencyName);
        Assert.Null(ReadAll.Read(PgyBloggerFields.Read, """{"noteSign":"x"}"""u8)!.AgencyName);
    }
}
