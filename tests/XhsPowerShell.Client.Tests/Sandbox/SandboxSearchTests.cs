using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxSearchTests
{
    [Fact]
    public async Task A_search_has_3_to_10_pages_of_20_and_no_user_twice()
    {
        foreach (var keyword in SandboxAsker.SomeKeywords)
        {
            var seen = new HashSet<string>();
            var page = 1;
            List<string> ids;
            while ((ids = await SandboxAsker.Page(keyword, page)).Any(id => !seen.Contains(id)))
            {
                Assert.All(ids, id => Assert.True(seen.Add(id)));
                page++;
            }

            Assert.InRange(seen.Count, 60, 200);
            Assert.Equal((seen.Count + 19) / 20, page - 1);
        }
    }

    [Fact]
    public async Task Pages_past_the_end_repeat_the_last_page()
    {
        var last = await SandboxAsker.Page("咖啡", 10);

        Assert.Equal(last, await SandboxAsker.Page("咖啡", 11));
        Assert.Equal(last, await SandboxAsker.Page("咖啡", int.MaxValue));
        Assert.NotEqual(last, await SandboxAsker.Page("咖啡", 1));
    }

    [Fact]
    public async Task There_is_no_has_more()
    {
        var data = await SandboxAsker.Data(SandboxAsker.Search, ("keyword", "咖啡"));

        Assert.Equal(["users", "filters"], data.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Without_a_page_the_first_one_comes()
    {
        var data = await SandboxAsker.Data(SandboxAsker.Search, ("keyword", "咖啡"));

        Assert.Equal(await SandboxAsker.Page("咖啡", 1), data.GetProperty("users").EnumerateArray()
            .Select(u => u.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("咖啡", "咖啡博主")]
    [InlineData("上海咖啡店", "咖啡博主")]
    [InlineData("Coffee Shop", "咖啡博主")]
    [InlineData("美妆", "美妆博主")]
    [InlineData("ootd", "穿搭博主")]
    [InlineData("宝宝", "母婴博主")]
    [InlineData("TRIP", "旅行博主")]
    [InlineData("健身", "健身博主")]
    [InlineData("家居", "家居博主")]
    [InlineData("food", "美食博主")]
    [InlineData("数码", "数码博主")]
    [InlineData("cat", "宠物博主")]
    public async Task A_known_topic_finds_its_creators_in_Chinese_and_in_English(string keyword, string profession)
    {
        foreach (var id in await SandboxAsker.Page(keyword, 2))
        {
            var user = await SandboxAsker.Data(SandboxAsker.User, ("userId", id));
            Assert.Contains(user.GetProperty("tags").EnumerateArray(), tag =>
                tag.TryGetProperty("name", out var name) && name.GetString() == profession);
        }
    }

    [Fact]
    public async Task Capitals_and_blanks_around_a_keyword_make_no_difference_but_other_words_do()
    {
        Assert.Equal(await SandboxAsker.Page("coffee", 1), await SandboxAsker.Page(" COFFEE ", 1));
        Assert.NotEqual(await SandboxAsker.Page("coffee", 1), await SandboxAsker.Page("latte", 1));
    }

    [Fact]
    public async Task Some_keywords_find_nobody()
    {
        foreach (var keyword in SandboxSearch.EmptyKeywords)
        {
            Assert.Empty(await SandboxAsker.Page(keyword, 1));
            Assert.Empty(await SandboxAsker.Page(keyword, 7));
        }
    }

    [Fact]
    public async Task The_first_of_a_search_for_coffee_is_the_user_that_examples_name()
    {
        Assert.Equal(SandboxWorld.ExampleUserId, (await SandboxAsker.Page("咖啡", 1))[0]);
    }

    [Fact]
    public async Task A_user_found_is_the_same_in_the_profile_the_notes_and_the_quote()
    {
        var data = await SandboxAsker.Data(SandboxAsker.Search, ("keyword", "旅行"));
        var notes = 0;
        var quotes = 0;
        foreach (var found in data.GetProperty("users").EnumerateArray())
        {
            (var id, var name, var redId) = (Text(found, "id"), Text(found, "name"), Text(found, "red_id"));
            var user = await SandboxAsker.Data(SandboxAsker.User, ("userId", id));
            Assert.Equal((id, name, redId, Text(found, "image")),
                (Text(user, "userid"), Text(user, "nickname"), Text(user, "red_id"), Text(user, "images")));
            Assert.Equal("小红书号:" + redId, Text(found, "desc"));

            foreach (var note in (await SandboxAsker.AllNotes(id)).Notes)
            {
                notes++;
                Assert.Equal((id, name),
                    (Text(note.GetProperty("user"), "userid"), Text(note.GetProperty("user"), "nickname")));
                using var inner = JsonDocument.Parse(Text(note, "widgets_context"));
                Assert.Equal((id, name),
                    (Text(inner.RootElement, "author_id"), Text(inner.RootElement, "author_name")));
            }

            var quote = await SandboxAsker.Envelope(SandboxAsker.Blogger, ("userId", id));
            if (quote.GetProperty("code").GetInt32() == 0)
            {
                quotes++;
                quote = quote.GetProperty("data");
                Assert.Equal((id, name, redId), (Text(quote, "userId"), Text(quote, "name"), Text(quote, "redId")));
            }
        }

        Assert.True(notes > 100 && quotes > 10);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
