using System.Globalization;
using System.Linq;
using System.Text.Json;
using System;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>One note of a creator. Number 0 is the newest; the cursor is the note's own id.</summary>
internal sealed class SandboxNote
{
    private const uint IdKey = 0x1E03DE92;
    private const uint MostNotes = 128;
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly SandboxCreator _creator;
    private readonly bool _sticky;
    private readonly long _createdAt;
    private readonly string _id;
    private readonly DeterministicRandom _dice;

    public SandboxNote(SandboxCreator creator, int number, bool sticky)
    {
        _creator = creator;
        _sticky = sticky;
        _createdAt = CreatedAt(creator, number);
        _id = IdOf(creator, number);
        _dice = new DeterministicRandom("note", NumberOf(creator.Index, number));
    }

    /// <summary>The number of the creator's note with this id, or -1.</summary>
    public static int NumberOf(SandboxCreator creator, string id)
    {
        if (!SandboxId.IsWellFormed(id))
        {
            return -1;
        }

        long number = SandboxId.Read(id, IdKey) - NumberOf((long)creator.Index, 0);
        return number >= 0 && number < creator.NoteCount && SandboxId.Same(IdOf(creator, (int)number), id) ? (int)number : -1;
    }

    public void Write(Utf8JsonWriter json)
    {
        string thing = _dice.Pick(_creator.Topic.Things);
        string title = _dice.OneIn(25) ? string.Empty : Fill(_dice.Pick(SandboxWords.Titles), thing);
        bool video = _dice.OneIn(4);

        // The notes together never have more than the profile says; pinned ones are among the best.
        long likes = _creator.LikeCount * _dice.Between(_sticky ? 80 : 3, 100) / 100 / _creator.NoteCount;
        json.WriteStartObject();
        json.WriteNumber("last_update_time", _dice.OneIn(5) ? _createdAt + _dice.Between(60, 40_000) : 0);
        json.Zeros("nice_count");
        json.WriteBoolean("sticky", _sticky);
        json.WriteString("time_desc", Epoch.AddSeconds(_createdAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("id", _id);
        json.WriteString("title", title);
        WriteImages(json, video ? 1 : (int)_dice.Between(1, 9));
        json.WriteNumber("level", _dice.Between(1, 4));
        json.WriteNumber("comments_count", likes * _dice.Between(1, 6) / 100);
        json.WriteNumber("create_time", _createdAt);
        json.Counter("likes", likes, _creator.CounterStyle);
        json.WriteBoolean("has_music", _dice.OneIn(3));
        json.Counter("collected_count", likes * _creator.CollectCount / _creator.LikeCount * _dice.Between(50, 100) / 100, _creator.CounterStyle);
        json.Falses("infavs", "niced");
        json.WriteString("cursor", _id);
        json.WriteString("widgets_context", "{\"flags\":{},\"author_id\":\"" + _creator.UserId + "\",\"author_name\":\"" + _creator.Nickname + "\"}");
        json.Zeros("view_count");
        json.WriteBoolean("is_goods_note", _dice.OneIn(15));
        WriteUser(json);
        json.WriteStartObject("recommend");
        json.Empties("type", "desc", "icon", "target_id", "target_name", "track_id");
        json.WriteEndObject();
        WriteWidgets(json);
        json.WriteString("desc", Fill(_dice.Pick(SandboxWords.Texts), thing) + Hashtags());
        json.Falses("inlikes");
        json.Zeros("price");
        json.WriteNumber("share_count", likes * _dice.Between(1, 8) / 100);
        json.Strings("ats");
        json.WriteString("display_title", title);
        json.WriteString("type", video ? "video" : "normal");
        json.WriteEndObject();
    }

    private static uint NumberOf(int creator, int number) => ((uint)creator * MostNotes) + (uint)number;

    private static long NumberOf(long creator, int number) => (creator * MostNotes) + number;

    private static string IdOf(SandboxCreator creator, int number) =>
        SandboxId.Write(CreatedAt(creator, number), NumberOf(creator.Index, number), IdKey);

    // Every note has its own stretch of time and lies anywhere in it, so that later numbers are older.
    private static long CreatedAt(SandboxCreator creator, int number)
    {
        long stretch = new DeterministicRandom("pace", (uint)creator.Index).Between(20, 140) * 3600;
        long within = new DeterministicRandom("when", NumberOf(creator.Index, number)).Between(1, stretch - 1);
        return SandboxWorld.Now - (number * stretch) - within;
    }

    private string Fill(string pattern, string thing) => string.Format(
        CultureInfo.InvariantCulture, pattern, thing, _dice.Between(2, 30).ToString(CultureInfo.InvariantCulture), _creator.City);

    private string Hashtags() => _dice.OneIn(10)
        ? string.Empty
        : "\n" + string.Join(" ", _creator.Topic.Tags.Take((int)_dice.Between(1, 5)).Select(tag => "#" + tag + "[话题]#"));

    private void WriteImages(Utf8JsonWriter json, int count)
    {
        json.WriteStartArray("images_list");
        for (int i = 0; i < count; i++)
        {
            string file = "1040g00" + _dice.Next().ToString("x16", CultureInfo.InvariantCulture);
            string address = "https://sandbox.invalid/notes/" + file + "?imageView2/2/w/";
            json.WriteStartObject();
            json.WriteNumber("height", _dice.OneIn(3) ? 1280 : 1707);
            json.WriteNumber("width", 1280);
            json.WriteString("url", address + "576/format/heif");
            json.WriteString("url_size_large", address + "1440/format/heif");
            json.Empties("original");
            json.WriteString("trace_id", file);
            json.WriteString("fileid", file);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteUser(Utf8JsonWriter json)
    {
        json.WriteStartObject("user");
        json.WriteString("nickname", _creator.Nickname);
        json.WriteString("images", _creator.Avatar(80));
        json.WriteNumber("red_official_verify_type", _creator.VerifyType);
        json.WriteString("userid", _creator.UserId);
        json.Falses("followed");
        json.WriteString("fstatus", "none");
        json.WriteEndObject();
    }

    private static void WriteWidgets(Utf8JsonWriter json)
    {
        json.WriteStartObject("advanced_widgets_groups");
        json.WriteStartArray("groups");
        json.WriteStartObject();
        json.WriteNumber("mode", 1);
        json.Strings("fetch_types", "guos_test");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
