using System.Globalization;
using System.Text.Json;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>The parts of a profile that serve the app's own screens.</summary>
internal static class SandboxProfileParts
{
    private const string Icon = "https://sandbox.invalid/icons/";

    public static void WriteShareInfo(Utf8JsonWriter json, SandboxCreator creator)
    {
        long goods = new DeterministicRandom("goods", (uint)creator.Index).Between(1, 90);
        json.WriteStartObject("share_info_v2");
        json.WriteString("title", "@" + creator.Nickname + "的个人主页");
        json.WriteString("content", "粉丝: " + SandboxJson.Shorten(creator.FollowerCount) + "\n获赞与收藏: " + SandboxJson.Shorten(creator.LikeCount + creator.CollectCount));
        json.WriteString("ecom_title", creator.Nickname + "的橱窗");
        json.WriteString("ecom_content", creator.Nickname + "为你推荐了" + goods.ToString(CultureInfo.InvariantCulture) + "件宝藏好物!");
        json.WriteString("ecom_share_link", SandboxProfile.Link(creator.UserId) + "?tab=buyer&channelType=share_outside");
        json.WriteEndObject();
    }

    public static void WriteTabs(Utf8JsonWriter json)
    {
        json.WriteStartObject("hula_tabs");
        json.WriteStartArray("all_show_tab_config");
        WriteTab(json, "note", "笔记", 0);
        WriteTab(json, "buyer", "选品", 1);
        json.WriteEndArray();
        json.WriteString("tab_id_selected", "note");
        json.WriteEndObject();
    }

    public static void WriteVisibility(Utf8JsonWriter json)
    {
        json.WriteStartObject("tab_visible");
        json.Falses("collect", "like");
        json.Flags(true, "seed", "buyer", "note");
        json.WriteEndObject();
    }

    public static void WriteConversions(Utf8JsonWriter json, string id)
    {
        string chat = "xhsdiscover://message/userPublicGroupList?user_id=" + id + "&username=TA";
        json.WriteStartObject("brand_account_info");
        json.WriteStartArray("conversions");
        json.WriteStartObject();
        WriteConversion(json, "11", "群聊", chat, "查看详情");
        json.Falses("is_shop", "is_red_shop");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("avatar_pendant");
        json.Falses("current_user_pendant", "current_user_pet");
        json.WriteEndObject();
        json.WriteStartObject("zhong_tong_bar_info");
        json.WriteStartArray("conversions");
        json.WriteStartObject();
        WriteConversion(json, "11", "群聊", chat, "查看详情");
        json.WriteEndObject();
        json.WriteStartObject();
        WriteConversion(json, "34", "评价", "xhsdiscover://rn/declare/my-evaluation?userid=" + id, "1个评价");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Falses("avatar_like_status");
    }

    public static void WriteBuyer(Utf8JsonWriter json)
    {
        json.WriteStartObject("buyer_info");
        json.WriteString("tab_name", "选品");
        json.WriteString("choice_id", "137155093883637391");
        json.WriteStartObject("extra_map");
        json.WriteString("curationGoodsSearch", "true");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteClub(Utf8JsonWriter json)
    {
        json.WriteStartObject("red_club_info");
        json.Falses("red_club");
        json.Zeros("red_club_level");
        json.WriteString("red_club_url", "https://www.xiaohongshu.com/store/mc/landing");
        json.Zeros("redclubscore");
        json.WriteEndObject();
        json.Falses("show_extra_info_button");
        json.WriteStartObject("tab_public");
        json.Falses("collection");
        json.WriteBoolean("collection_note", true);
        json.Flags(true, "collection_board", "seed");
        json.WriteEndObject();
    }

    private static void WriteTab(Utf8JsonWriter json, string id, string name, int weight)
    {
        json.WriteStartObject();
        json.WriteString("tab_id", id);
        json.WriteString("tab_name", name);
        json.WriteNumber("tab_index_weight", weight);
        json.WriteEndObject();
    }

    private static void WriteConversion(Utf8JsonWriter json, string id, string name, string link, string subTitle)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteString("icon", Icon + "conversion-" + id + ".png");
        json.WriteString("link", link);
        json.WriteString("sub_title", subTitle);
    }
}
