using System.Buffers;

namespace XhsPowerShell.TestServer.World;

/// <summary>Writes the <c>data</c> of the two marketplace endpoints; the legacy one knows no prices, as in its sample.</summary>
internal static class PgyWriter
{
    private static readonly Template Blogger = Make(Fixture.Blogger, withPrices: true);
    private static readonly Template Kol = Make(Fixture.Kol, withPrices: false);

    public static void WriteBlogger(IBufferWriter<byte> output, Creator creator) => Write(Blogger, output, creator);

    public static void WriteKol(IBufferWriter<byte> output, Creator creator) => Write(Kol, output, creator);

    private static void Write(Template template, IBufferWriter<byte> output, Creator creator)
        => template.Write(output, [
            creator.Id, creator.Nickname, creator.RedId, creator.Fans, creator.Liked + creator.Collected, creator.GenderName,
            creator.Location, creator.PicturePrice, 2 * creator.PicturePrice, creator.Fans % 90]);

    private static Template Make(Fixture fixture, bool withPrices)
    {
        var data = fixture.Data();
        (data["userId"], data["name"], data["redId"], data["gender"]) = ("@@id@@", "@@name@@", "@@redId@@", "@@gender@@");
        (data["fansCount"], data["fansNum"], data["likeCollectCountInfo"]) = ("@@#fans@@", "@@#fans@@", "@@#both@@");
        (data["location"], data["businessNoteCount"]) = ("@@location@@", "@@#business@@");
        if (withPrices)
        {
            (data["picturePrice"], data["videoPrice"], data["lowerPrice"]) = ("@@#picture@@", "@@#video@@", "@@#picture@@");
        }

        return new Template(Fixture.Text(data), "id", "name", "redId", "fans", "both", "gender", "location", "picture", "video", "business");
    }
}
