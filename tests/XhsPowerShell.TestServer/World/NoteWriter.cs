using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace XhsPowerShell.TestServer.World;

/// <summary>Writes one note of a creator's list.</summary>
internal static class NoteWriter
{
    /// <summary>2026-01-01 00:00 UTC: the newest note is an hour and a half older.</summary>
    private const long Newest = 1_767_225_600;

    private static readonly byte[] Normal = "normal"u8.ToArray();
    private static readonly byte[] Video = "video"u8.ToArray();
    private static readonly Template Template = Make();

    /// <summary>Seconds since 1970. Pinned notes are older than all others; the others are 90 minutes apart.</summary>
    public static long CreatedAt(int index, int pinned, int count)
        => Newest - (5_400L * (index < pinned ? count + 100 + (37 * (index + 1)) : index + 1));

    public static void Write(IBufferWriter<byte> output, Creator creator, byte[] nickname, int index, int pinned, int count, byte[]? stuckCursor)
    {
        var created = CreatedAt(index, pinned, count);
        var id = Encoding.ASCII.GetBytes(NoteId.Make(creator, created, index));
        Template.Write(output, [
            id, stuckCursor ?? id, creator.Id, nickname, index + 1, index < pinned, created, index % 3 == 0 ? created + 3_600 : 0,
            (creator.Fans + (31 * index)) % 50_000, (creator.Fans + (17 * index)) % 9_000, index % 500, index % 90,
            index % 4 == 0 ? Video : Normal, Day(created)]);
    }

    private static byte[] Day(long created) => Encoding.ASCII.GetBytes(
        DateTimeOffset.FromUnixTimeSeconds(created).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Template Make()
    {
        var note = Fixture.Notes.Data()["notes"]![0]!.AsObject();
        var user = note["user"]!;
        (note["id"], note["cursor"], user["userid"], user["nickname"]) = ("@@id@@", "@@cursor@@", "@@user@@", "@@name@@");
        (note["title"], note["display_title"]) = ("第@@place@@篇笔记", "第@@place@@篇笔记");
        note["desc"] = "今天的第@@place@@篇。\n#咖啡[话题]# #探店@@place@@[话题]#";
        note["widgets_context"] = "{\"flags\":{},\"author_id\":\"@@user@@\",\"author_name\":\"@@name@@\"}";
        (note["sticky"], note["create_time"], note["last_update_time"]) = ("@@#sticky@@", "@@#created@@", "@@#updated@@");
        (note["likes"], note["collected_count"]) = ("@@#likes@@", "@@#collected@@");
        (note["comments_count"], note["share_count"]) = ("@@#comments@@", "@@#shares@@");
        (note["type"], note["time_desc"]) = ("@@type@@", "@@day@@");
        return new Template(Fixture.Text(note), "id", "cursor", "user", "name", "place", "sticky", "created", "updated", "likes", "collected", "comments", "shares", "type", "day");
    }
}
