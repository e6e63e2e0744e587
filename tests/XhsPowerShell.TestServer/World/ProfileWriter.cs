using System.Buffers;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.World;

/// <summary>Writes the <c>data</c> of a profile.</summary>
internal static class ProfileWriter
{
    private static readonly Template Template = Make();

    public static void Write(IBufferWriter<byte> output, Creator creator, Scenario scenario)
        => Template.Write(output, [
            creator.Id, creator.Nickname, creator.RedId, creator.Fans, creator.Follows, creator.Liked, creator.Collected,
            creator.Liked + creator.Collected, scenario.NotesPerUser, creator.GenderCode, creator.Location, creator.Province, creator.Verified]);

    private static Template Make()
    {
        var data = Fixture.User.Data();
        (data["fans"], data["follows"], data["liked"], data["collected"]) = ("@@#fans@@", "@@#follows@@", "@@#liked@@", "@@#collected@@");
        (data["gender"], data["location"], data["ip_location"]) = ("@@#gender@@", "@@location@@", "@@province@@");
        (data["ndiscovery"], data["red_official_verified"]) = ("@@#notes@@", "@@#verified@@");
        var stat = data["note_num_stat"]!;
        (stat["posted"], stat["liked"], stat["collected"]) = ("@@#notes@@", "@@#liked@@", "@@#collected@@");
        var interactions = data["interactions"]!;
        (interactions[0]!["count"], interactions[1]!["count"], interactions[2]!["count"]) = ("@@#follows@@", "@@#fans@@", "@@#both@@");
        data["share_info_v2"]!["content"] = "粉丝: @@fans@@\n获赞与收藏: @@both@@";
        var text = Fixture.Text(data)
            .Replace("5a901362e8ac2b36c99bce33", "@@id@@", System.StringComparison.Ordinal)
            .Replace("小顾小小家", "@@name@@", System.StringComparison.Ordinal)
            .Replace("guting1008", "@@redId@@", System.StringComparison.Ordinal);
        return new Template(text, "id", "name", "redId", "fans", "follows", "liked", "collected", "both", "notes", "gender", "location", "province", "verified");
    }
}
