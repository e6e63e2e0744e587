using System;
using System.Linq;
using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class PageReaderTests
{
    [Fact]
    public void A_search_page_has_twenty_users_and_does_not_say_whether_there_are_more()
    {
        var (items, hasMore) = ReadAll.Page(Sample.SearchPage, "users"u8);

        Assert.Null(hasMore);
        Assert.Equal(20, items!.Count);
        var ids = items.Select(item => ReadAll.Read(EndpointList.SearchUser.Read, Sample.Utf8(item))!.UserId);
        Assert.Equal(20, ids.Distinct().Count());
    }

    [Fact]
    public void A_note_page_says_whether_there_are_more()
    {
        var (items, hasMore) = ReadAll.Page(Sample.NotePage, "notes"u8);

        Assert.True(hasMore);
        Assert.Equal("63b38c37000000001e03de92", ReadAll.Read(NoteFields.Read, Sample.Utf8(items!.Single()))!.NoteId);
    }

    [Theory]
    [InlineData("""{"notes":[],"has_more":false}""", true, "", false)]
    [InlineData("""{"has_more":"1","notes":[{"a":1}, 2,null,[{}],"x", {"b":[{}]} ]}""", true,
        """{"a":1}|{"b":[{}]}""", true)]
    [InlineData("""{"n\u006ftes":[{}],"has_more":{}}""", true, "{}", null)]
    [InlineData("""{"notes":[{}],"notes":[{"last":1}]}""", true, """{"last":1}""", null)]
    [InlineData("""{"notes":[{}],"notes":null}""", false, "", null)]
    [InlineData("""{"notes":{"notes":[{}]},"has_more":0}""", false, "", null)]
    [InlineData("""{"notes":[{}],"has_more":0}""", true, "{}", false)]
    [InlineData("""{"x":{"notes":[{}],"has_more":true}}""", false, "", null)]
    [InlineData("""{"Notes":[{}]}""", false, "", null)]
    [InlineData("[]", false, "", null)]
    [InlineData("null", false, "", null)]
    [InlineData("\"notes\"", false, "", null)]
    public void Only_objects_of_the_list_itself_are_items(string data, bool found, string expected, bool? more)
    {
        var (items, hasMore) = ReadAll.Page(Sample.Utf8(data), "notes"u8);

        Assert.Equal(found, items is not null);
        Assert.Equal(more, hasMore);
        Assert.Equal(expected, string.Join("|", items ?? []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"notes\":[{}")]
    [InlineData("[1")]
    [InlineData("{\"notes\":[]} x")]
    public void What_is_not_json_is_refused(string data) =>
        Assert.ThrowsAny<JsonException>(() => ReadAll.Page(Sample.Utf8(data), "notes"u8));
}
