using System;
using System.Buffers;
using System.Text.Json.Nodes;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.World;

/// <summary>Writes the <c>data</c> of a page of a search: 20 users; pages past the end repeat the last one.</summary>
internal static class SearchWriter
{
    private const int PageSize = 20;

    private static readonly (Template Head, Template Tail, Template User) Templates = Make();

    public static void Write(IBufferWriter<byte> output, string keyword, int page, Scenario scenario, Fault? fault)
    {
        var lastPage = Math.Max(1, (scenario.SearchUsers + PageSize - 1) / PageSize);
        var shown = fault is { RepeatPages: true } ? 1 : Math.Min(page, lastPage);
        var first = (shown - 1) * PageSize;
        var end = Math.Min(first + PageSize, scenario.SearchUsers);
        if (fault is { SameNoteOnTwoPages: true } && shown > 1)
        {
            first--;
        }

        Templates.Head.Write(output, []);
        var escapedKeyword = SlotValue.Text(keyword);
        for (var i = first; i < end; i++)
        {
            if (i > first)
            {
                output.Write(","u8);
            }

            var creator = Creator.Found(keyword, i + 1);
            Templates.User.Write(output, [creator.Id, creator.Nickname, creator.RedId, escapedKeyword, creator.Fans, creator.Verified, creator.Verified ? 1 : 0]);
        }

        Templates.Tail.Write(output, []);
    }

    private static (Template Head, Template Tail, Template User) Make()
    {
        var data = Fixture.Search.Data();
        var user = data["users"]![0]!.AsObject();
        (user["id"], user["name"], user["red_id"]) = ("@@id@@", "@@name@@", "@@redId@@");
        (user["desc"], user["sub_title"]) = ("小红书号:@@redId@@", "@@keyword@@ · 粉丝 @@fans@@");
        (user["link"], user["red_official_verify_type"]) = ("xhsdiscover://1/user/user.@@id@@", "@@#verifyType@@");
        (user["red_official_verified"], user["show_red_official_verify_icon"]) = ("@@#verified@@", "@@#verified@@");
        var userTemplate = new Template(Fixture.Text(user), "id", "name", "redId", "keyword", "fans", "verified", "verifyType");
        data["users"] = new JsonArray("@@here@@");
        var page = Fixture.Text(data).Split("\"@@here@@\"");
        return (new Template(page[0]), new Template(page[1]), userTemplate);
    }
}
