using System.Text.Json;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Answers get-user.</summary>
internal static class SandboxProfile
{
    private const string Icon = "https://sandbox.invalid/icons/";

    public static SandboxAnswer Answer(SandboxCreator creator) => SandboxAnswer.Ok(json => Write(json, creator));

    private static void Write(Utf8JsonWriter json, SandboxCreator creator)
    {
        string id = creator.UserId;
        json.WriteStartObject();
        json.WriteBoolean("red_official_verified", creator.VerifyType > 0);
        WriteTags(json, creator);
        json.WriteStartObject("banner_info");
        json.WriteString("image", "https://sandbox.invalid/banner/" + id + "?imageView2/2/w/540/format/jpg");
        json.WriteString("bg_color", "927d69");
        json.Falses("like_status");
        json.WriteEndObject();
        json.WriteNumber("follows", creator.FollowingCount);
        json.WriteString("fstatus", "none");
        json.Zeros("collected_brand_num");
        json.WriteString("default_collection_tab", "note");
        json.Zeros("collected_product_num");
        json.WriteNumber("red_official_verify_type", creator.VerifyType);
        WriteInteractions(json, creator);
        json.Falses("blocking");
        json.Counter("collected", creator.CollectCount, creator.CounterStyle);
        json.WriteString("share_link", Link(id) + "?xsec_token=sandbox&xsec_source=app_share");
        json.Strings("desc_at_users");
        SandboxProfileParts.WriteShareInfo(json, creator);
        json.Falses("user_widget_switch");
        json.Empties("real_name_info");
        json.Falses("is_recommend_level_illegal");
        SandboxProfileParts.WriteTabs(json);
        WriteDescription(json, creator);
        json.WriteNumber("real_name_deep_target", 1);
        json.Falses("is_login_user_pro_account");
        json.WriteNumber("ndiscovery", creator.NoteCount);
        SandboxProfileParts.WriteVisibility(json);
        json.Falses("blocked");
        json.WriteString("sec_account_deeplink", "xhsdiscover://rn/accounts/account-detail?targetId=" + id + "&new_page_exp=1");
        json.Zeros("nboards", "collected_poi_num");
        json.WriteString("nickname", creator.Nickname);
        json.WriteStartObject("share_info");
        json.WriteString("title", creator.Nickname);
        json.WriteString("content", creator.Description);
        json.WriteEndObject();
        json.Empties("red_official_verify_base_info");
        json.Falses("identity_label_migrated");
        json.WriteNumber("gender", creator.Gender);
        json.WriteStartObject("level");
        json.Empties("image_link");
        json.Zeros("number");
        json.WriteEndObject();
        json.WriteString("location", creator.HasPlace ? "中国 " + creator.Place : string.Empty);
        json.Empties("recommend_info", "recommend_info_icon");
        SandboxProfileParts.WriteConversions(json, id);
        json.Zeros("collected_movie_num");
        json.WriteString("userid", id);
        json.WriteStartObject("note_num_stat");
        json.WriteNumber("posted", creator.NoteCount);
        json.Counter("liked", creator.LikeCount, creator.CounterStyle);
        json.Counter("collected", creator.CollectCount, creator.CounterStyle);
        json.WriteEndObject();
        SandboxProfileParts.WriteBuyer(json);
        json.WriteString("images", creator.Avatar(360));
        json.Zeros("collected_book_num");
        json.WriteString("red_id", creator.RedId);
        SandboxProfileParts.WriteClub(json);
        json.WriteString("red_official_verify_content", creator.VerifyType > 0 ? creator.Topic.Name + "博主" : string.Empty);
        json.Counter("liked", creator.LikeCount, creator.CounterStyle);
        json.Zeros("collected_notes_num");
        json.WriteString("desc", creator.Description);
        json.WriteString("ip_location", creator.IPProvince);
        json.WriteStartObject("result");
        json.WriteBoolean("success", true);
        json.Zeros("code");
        json.WriteString("message", "success");
        json.WriteEndObject();
        json.WriteString("imageb", creator.Avatar(540));
        json.Counter("fans", creator.FollowerCount, creator.CounterStyle);
        json.WriteString("identity_deeplink", "xhsdiscover://rn/app-settings/official/certification/details?type=2&user_id=" + id + "&is_mcn=false");
        json.Empties("remark_name");
        json.WriteNumber("user_role_type", 6);
        json.WriteBoolean("location_jump", true);
        json.Zeros("collected_tags_num");
        json.WriteString("community_rule_url", "https://www.xiaohongshu.com/user/community-rule");
        json.WriteEndObject();
    }

    /// <summary>The address that people copy out of the app.</summary>
    internal static string Link(string id) => "https://www.xiaohongshu.com/user/profile/" + id;

    private static void WriteTags(Utf8JsonWriter json, SandboxCreator creator)
    {
        json.WriteStartArray("tags");
        if (creator.Gender < 2)
        {
            WriteTag(json, "icon", Icon + (creator.Gender == 1 ? "gender-female" : "gender-male") + ".png", "info");
        }

        if (creator.HasPlace)
        {
            WriteTag(json, "name", creator.Place.Replace(" ", string.Empty), "location");
        }

        WriteTag(json, "name", creator.Topic.Name + "博主", "profession");
        json.WriteEndArray();
    }

    private static void WriteTag(Utf8JsonWriter json, string name, string value, string type)
    {
        json.WriteStartObject();
        json.WriteString(name, value);
        json.WriteString("tag_type", type);
        json.WriteEndObject();
    }

    private static void WriteInteractions(Utf8JsonWriter json, SandboxCreator creator)
    {
        json.WriteStartArray("interactions");
        WriteInteraction(json, "follows", "关注", creator.FollowingCount, SandboxCounterStyle.Number);
        WriteInteraction(json, "fans", "粉丝", creator.FollowerCount, creator.CounterStyle);
        WriteInteraction(json, "interaction", "获赞与收藏", creator.LikeCount + creator.CollectCount, creator.CounterStyle);
        json.WriteEndArray();
    }

    private static void WriteInteraction(Utf8JsonWriter json, string type, string name, long count, SandboxCounterStyle style)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("name", name);
        json.Counter("count", count, style);
        json.Falses("is_private");
        json.Empties("toast");
        json.WriteEndObject();
    }

    private static void WriteDescription(Utf8JsonWriter json, SandboxCreator creator)
    {
        json.WriteStartObject("user_desc_info");
        json.WriteString("desc", creator.Description);
        json.Strings("desc_at_users");
        json.WriteString("desc_with_placeholder", creator.Description);
        json.WriteBoolean("desc_keywords_switch", true);
        json.WriteEndObject();
    }
}
