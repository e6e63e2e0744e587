using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A user's profile: one object.</summary>
public sealed class UserEndpoint() : SingleEndpoint<XhsUser>(new(
    Name: "User",
    Path: "/api/xiaohongshu/get-user/v4",
    Cmdlet: "Get-XhsUser",
    Command: "user",
    Meaning: "Profiles of creators: one billed call each.",
    ChineseMeaning: "博主的主页资料与各项数据：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "get-user.v4.json"))
{
    private static readonly FieldMap<XhsUserTag> TagFields = new FieldMap<XhsUserTag>(static () => new XhsUserTag())
        .Text("name", static (tag, value) => tag.Name = value)
        .Text("tag_type", static (tag, value) => tag.TagType = value)
        .Text("icon", static (tag, value) => tag.Icon = value);

    private static readonly FieldMap<XhsUserInteraction> InteractionFields =
        new FieldMap<XhsUserInteraction>(static () => new XhsUserInteraction())
        .Text("type", static (interaction, value) => interaction.Type = value)
        .Text("name", static (interaction, value) => interaction.Name = value)
        .Long("count", static (interaction, value) => interaction.Count = value)
        .Flag("is_private", static (interaction, value) => interaction.IsPrivate = value)
        .Text("toast", static (interaction, value) => interaction.Toast = value);

    private static readonly FieldMap<XhsUser> Fields =
        new FieldMap<XhsUser>(static () => new XhsUser { Details = new XhsUserDetails() })
        .Text("userid", static (user, value) => user.UserId = value)
        .Text("red_id", static (user, value) => user.RedId = value)
        .Text("nickname", static (user, value) => user.Nickname = value)
        .Text("desc", static (user, value) => user.Description = value)
        .Gender("gender", static (user, value) => user.Gender = value)
        .Text("location", static (user, value) => user.Location = value)
        .Text("ip_location", static (user, value) => user.IPLocation = value)
        .Long("fans", static (user, value) => user.FollowerCount = value)
        .Long("follows", static (user, value) => user.FollowingCount = value)
        .Long("note_num_stat.posted", static (user, value) => user.NoteCount = value)
        .Long("liked", static (user, value) => user.LikeCount = value)
        .Long("collected", static (user, value) => user.CollectCount = value)
        .Flag("red_official_verified", static (user, value) => user.IsVerified = value)
        .Text("images", static (user, value) => user.AvatarUrl = value)
        .Text("banner_info.image", static (user, value) => user.BannerUrl = value)
        .List("tags", TagFields, static (user, value) => user.TagDetails = value)
        .List("interactions", InteractionFields, static (user, value) => user.Interactions = value)
        .Long("ndiscovery", static (user, value) => user.Details!.DisplayedNoteCount = value)
        .Long("note_num_stat.liked", static (user, value) => user.Details!.NoteLikeCount = value)
        .Long("note_num_stat.collected", static (user, value) => user.Details!.NoteCollectCount = value)
        .Text("imageb", static (user, value) => user.Details!.LargeAvatarUrl = value)
        .Flag("avatar_like_status", static (user, value) => user.Details!.IsAvatarLiked = value)
        .Flag("avatar_pendant.current_user_pendant", static (user, value) => user.Details!.HasAvatarPendant = value)
        .Flag("avatar_pendant.current_user_pet", static (user, value) => user.Details!.HasAvatarPet = value)
        .Text("banner_info.bg_color", static (user, value) => user.Details!.BannerColor = value)
        .Flag("banner_info.like_status", static (user, value) => user.Details!.IsBannerLiked = value)
        .Text("share_link", static (user, value) => user.ShareUrl = value)
        .Text("share_info.title", static (user, value) => user.Details!.ShareTitle = value)
        .Text("share_info.content", static (user, value) => user.Details!.ShareText = value)
        .Text("share_info_v2.title", static (user, value) => user.Details!.ShareCardTitle = value)
        .Text("share_info_v2.content", static (user, value) => user.Details!.ShareCardText = value)
        .Text("share_info_v2.ecom_title", static (user, value) => user.Details!.ShopShareTitle = value)
        .Text("share_info_v2.ecom_content", static (user, value) => user.Details!.ShopShareText = value)
        .Text("share_info_v2.ecom_share_link", static (user, value) => user.ShopUrl = value)
        .Texts("desc_at_users", static (user, value) => user.Details!.MentionedUsers = value)
        .Text("user_desc_info.desc", static (user, value) => user.Details!.FullDescription = value)
        .Text("user_desc_info.desc_with_placeholder", static (user, value) => user.Details!.DescriptionTemplate = value)
        .Texts("user_desc_info.desc_at_users", static (user, value) =>
            user.Details!.FullDescriptionMentionedUsers = value)
        .Flag("user_desc_info.desc_keywords_switch", static (user, value) => user.Details!.HasDescriptionLinks = value)
        .Int("red_official_verify_type", static (user, value) => user.VerificationType = value)
        .Text("red_official_verify_content", static (user, value) => user.VerificationText = value)
        .Text("red_official_verify_base_info", static (user, value) => user.Details!.VerificationDetails = value)
        .Text("identity_deeplink", static (user, value) => user.Details!.VerificationAppUrl = value)
        .Flag("identity_label_migrated", static (user, value) => user.Details!.IsIdentityLabelMigrated = value)
        .Text("real_name_info", static (user, value) => user.Details!.RealNameText = value)
        .Int("real_name_deep_target", static (user, value) => user.Details!.RealNameTarget = value)
        .Flag("red_club_info.red_club", static (user, value) => user.Details!.IsClubMember = value)
        .Int("red_club_info.red_club_level", static (user, value) => user.Details!.ClubLevel = value)
        .Text("red_club_info.red_club_url", static (user, value) => user.Details!.ClubUrl = value)
        .Long("red_club_info.redclubscore", static (user, value) => user.Details!.ClubScore = value)
        .Int("level.number", static (user, value) => user.Level = value)
        .Text("level.image_link", static (user, value) => user.Details!.LevelIconUrl = value)
        .Long("nboards", static (user, value) => user.Details!.AlbumCount = value)
        .Long("collected_notes_num", static (user, value) => user.Details!.CollectedNoteCount = value)
        .Long("collected_brand_num", static (user, value) => user.Details!.CollectedBrandCount = value)
        .Long("collected_product_num", static (user, value) => user.Details!.CollectedProductCount = value)
        .Long("collected_poi_num", static (user, value) => user.Details!.CollectedPlaceCount = value)
        .Long("collected_movie_num", static (user, value) => user.Details!.CollectedFilmCount = value)
        .Long("collected_book_num", static (user, value) => user.Details!.CollectedBookCount = value)
        .Long("collected_tags_num", static (user, value) => user.Details!.CollectedTagCount = value)
        .Text("default_collection_tab", static (user, value) => user.Details!.DefaultCollectionTab = value)
        .Raw("hula_tabs.all_show_tab_config", static (user, value) => user.Details!.Tabs = value)
        .Text("hula_tabs.tab_id_selected", static (user, value) => user.Details!.SelectedTab = value)
        .Flag("tab_visible.note", static (user, value) => user.Details!.IsNoteTabVisible = value)
        .Flag("tab_visible.collect", static (user, value) => user.Details!.IsCollectionTabVisible = value)
        .Flag("tab_visible.like", static (user, value) => user.Details!.IsLikeTabVisible = value)
        .Flag("tab_visible.seed", static (user, value) => user.Details!.IsRecommendationTabVisible = value)
        .Flag("tab_visible.buyer", static (user, value) => user.Details!.IsShopTabVisible = value)
        .Flag("tab_public.collection", static (user, value) => user.Details!.IsCollectionPublic = value)
        .Flag("tab_public.collection_note", static (user, value) => user.Details!.AreCollectedNotesPublic = value)
        .Flag("tab_public.collection_board", static (user, value) => user.Details!.AreCollectedAlbumsPublic = value)
        .Flag("tab_public.seed", static (user, value) => user.Details!.AreRecommendationsPublic = value)
        .Text("buyer_info.tab_name", static (user, value) => user.Details!.ShopTabName = value)
        .Text("buyer_info.choice_id", static (user, value) => user.Details!.ShopId = value)
        .Flag("buyer_info.extra_map.curationGoodsSearch", static (user, value) =>
            user.Details!.IsShopSearchable = value)
        .Raw("brand_account_info.conversions", static (user, value) => user.Details!.BrandEntries = value)
        .Raw("zhong_tong_bar_info.conversions", static (user, value) => user.Details!.ProfileEntries = value)
        .Text("recommend_info", static (user, value) => user.Details!.RecommendationText = value)
        .Text("recommend_info_icon", static (user, value) => user.Details!.RecommendationIconUrl = value)
        .Flag("is_recommend_level_illegal", static (user, value) => user.Details!.IsBarredFromRecommendation = value)
        .Text("fstatus", static (user, value) => user.Details!.FollowStatus = value)
        .Flag("blocking", static (user, value) => user.Details!.IsBlockedByCaller = value)
        .Flag("blocked", static (user, value) => user.Details!.IsBlockingCaller = value)
        .Text("remark_name", static (user, value) => user.Details!.CallerRemark = value)
        .Int("user_role_type", static (user, value) => user.Details!.RoleType = value)
        .Flag("is_login_user_pro_account", static (user, value) => user.Details!.IsCallerProfessional = value)
        .Flag("user_widget_switch", static (user, value) => user.Details!.HasWidgets = value)
        .Flag("show_extra_info_button", static (user, value) => user.Details!.HasExtraInfoButton = value)
        .Flag("location_jump", static (user, value) => user.Details!.IsLocationLink = value)
        .Text("sec_account_deeplink", static (user, value) => user.Details!.AccountAppUrl = value)
        .Text("community_rule_url", static (user, value) => user.Details!.CommunityRuleUrl = value)
        .Flag("result.success", static (user, value) => user.Details!.PlatformSuccess = value)
        .Int("result.code", static (user, value) => user.Details!.PlatformCode = value)
        .Text("result.message", static (user, value) => user.Details!.PlatformMessage = value);

    private static readonly AnswerTemplate Template = new("user", typeof(SandboxCreator));

    internal override string? IdOf(XhsUser value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, static creator => SandboxAnswer.Ok(Template, creator));

    internal override XhsUser? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        if (Fields.Read(ref reader) is not { } user)
        {
            return null;
        }

        user.NoteCount ??= user.Details!.DisplayedNoteCount;
        user.LikeAndCollectCount = user.Interactions?.Find(static counter => counter.Type == "interaction")?.Count;
        user.Tags = TagNames(user.TagDetails);
        user.ProfileUrl = string.IsNullOrEmpty(user.UserId)
            ? null
            : "https://www.xiaohongshu.com/user/profile/" + user.UserId;
        user.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        return user;
    }

    private static XhsList<string>? TagNames(XhsList<XhsUserTag>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        var names = new XhsList<string>();
        foreach (var tag in tags)
        {
            if (!string.IsNullOrEmpty(tag.Name))
            {
                names.Add(tag.Name!);
            }
        }

        return names;
    }
}
