using System.Globalization;
using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>The filters that come with every search page: the ones of the service's own answer.</summary>
internal static class SandboxSearchFilters
{
    private static readonly (string Id, string Name)[] Followers =
    {
        ("all", "不限"), ("0-100", "0-100"), ("100-1000", "100-1000"), ("1000-10000", "1000-1万"),
        ("10000-100000", "1万-10万"), ("100000", "10万以上"),
    };

    private static readonly (string Id, string Name)[] Kinds =
    {
        ("all", "不限"), ("regular_user", "普通用户"), ("personal_verification", "个人认证"), ("business_verification", "企业认证"),
    };

    public static void Write(Utf8JsonWriter json, string keyword)
    {
        var dice = new DeterministicRandom("filters " + keyword);
        json.WriteStartArray("filters");
        Write(json, "粉丝数量", "fans_count", Followers, dice);
        Write(json, "用户类型", "user_type", Kinds, dice);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string id, (string Id, string Name)[] tags, DeterministicRandom dice)
    {
        json.WriteStartObject();
        json.WriteString("type", "single");
        json.WriteString("name", name);
        json.WriteString("id", id);
        json.WriteNumber("group_show_type", 0);
        json.WriteStartArray("filter_tags");
        foreach ((string tagId, string tagName) in tags)
        {
            json.WriteStartObject();
            json.Falses("need_location_info");
            json.Empties("sub_filters_select_type");
            json.Nulls("sub_filters");
            json.Empties("origin_text", "icon_tail_url", "icon_tail_url_night", "icon_url_night");
            json.WriteString("id", tagId);
            json.WriteString("name", tagName);
            json.Empties("icon_url");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("word_request_id", Hex(dice) + Hex(dice));
        json.WriteBoolean("invisible", true);
        json.WriteEndObject();
    }

    private static string Hex(DeterministicRandom dice) => dice.Next().ToString("x16", CultureInfo.InvariantCulture);
}
