using System;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A user's profile: one object.</summary>
public sealed class UserEndpoint : SingleEndpoint<XhsUser>
{
    private static readonly FieldMap<XhsUserTag> TagFields = new FieldMap<XhsUserTag>(static () => new XhsUserTag())
        .Text("name", static (tag, value) => tag.Name = value)
        .Text("tag_type", static (tag, value) => tag.TagType = value)
        .Text("icon", static (tag, value) => tag.Icon = value);

    private static readonly FieldMap<XhsUserInteraction> InteractionFields = new FieldMap<XhsUserInteraction>(static () => new XhsUserInteraction())
        .Text("type", static (interaction, value) => interaction.Type = value)
        .Text("name", static (interaction, value) => interaction.Name = value)
        .Long("count", static (interaction, value) => interaction.Count = value)
        .Flag("is_private", static (interaction, value) => interaction.IsPrivate = value)
        .Text("toast", static (interaction, value) => interaction.Toast = value);

    private static readonly FieldMap<XhsUserTab> TabFields = new FieldMap<XhsUserTab>(static () => new XhsUserTab())
        .Text("tab_id", static (tab, value) => tab.TabId = value)
        .Text("tab_name", static (tab, value) => tab.TabName = value)
        .Int("tab_index_weight", static (tab, value) => tab.TabIndexWeight = value);

    private static readonly FieldMap<XhsUserConversion> ConversionFields = new FieldMap<XhsUserConversion>(static () => new XhsUserConversion())
        .Text("id", static (conversion, value) => conversion.Id = value)
        .Text("name", static (conversion, value) => conversion.Name = value)
        .Text("sub_title", static (conversion, value) => conversion.SubTitle = value)
        .Text("link", static (conversion, value) => conversion.Link = value)
        .Text("icon", static (conversion, value) => conversion.Icon = value)
        .Flag("is_shop", static (conversion, value) => conversion.IsShop = value)
        .Flag("is_red_shop", static (conversion, value) => conversion.IsRedShop = value);

    private static readonly FieldMap<XhsUser> Fields = new FieldMap<XhsUser>(static () => new XhsUser())
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
        .Long("ndiscovery", static (user, value) => user.Ndiscovery = value)
        .Long("note_num_stat.liked", static (user, value) => user.NoteNumStatLiked = value)
        .Long("note_num_stat.collected", static (user, value) => user.NoteNumStatCollected = value)
        .Text("imageb", static (user, value) => user.Imageb = value)
        .Flag("avatar_like_status", static (user, value) => user.AvatarLikeStatus = value)
        .Flag("avatar_pendant.current_user_pendant", static (user, value) => user.AvatarPendantCurrentUserPendant = value)
        .Flag("avatar_pendant.current_user_pet", static (user, value) => user.AvatarPendantCurrentUserPet = value)
        .Text("banner_info.bg_color", static (user, value) => user.BannerInfoBgColor = value)
        .Flag("banner_info.like_status", static (user, value) => user.BannerInfoLikeStatus = value)
        .Text("share_link", static (user, value) => user.ShareLink = value)
        .Text("share_info.title", static (user, value) => user.ShareInfoTitle = value)
        .Text("share_info.content", static (user, value) => user.ShareInfoContent = value)
        .Text("share_info_v2.title", static (user, value) => user.ShareInfoV2Title = value)
        .Text("share_info_v2.content", static (user, value) => user.ShareInfoV2Content = value)
        .Text("share_info_v2.ecom_title", static (user, value) => user.ShareInfoV2EcomTitle = value)
        .Text("share_info_v2.ecom_content", static (user, value) => user.ShareInfoV2EcomContent = value)
        .Text("share_info_v2.ecom_share_link", static (user, value) => user.ShareInfoV2EcomShareLink = value)
        .Texts("desc_at_users", static (user, value) => user.DescAtUsers = value)
        .Text("user_desc_info.desc", static (user, value) => user.UserDescInfoDesc = value)
        .Text("user_desc_info.desc_with_placeholder", static (user, value) => user.UserDescInfoDescWithPlaceholder = value)
        .Texts("user_desc_info.desc_at_users", static (user, value) => user.UserDescInfoDescAtUsers = value)
        .Flag("user_desc_info.desc_keywords_switch", static (user, value) => user.UserDescInfoDescKeywordsSwitch = value)
        .Int("red_official_verify_type", static (user, value) => user.RedOfficialVerifyType = value)
        .Text("red_official_verify_content", static (user, value) => user.RedOfficialVerifyContent = value)
        .Text("red_official_verify_base_info", static (user, value) => user.RedOfficialVerifyBaseInfo = value)
        .Text("identity_deeplink", static (user, value) => user.IdentityDeeplink = value)
        .Flag("identity_label_migrated", static (user, value) => user.IdentityLabelMigrated = value)
        .Text("real_name_info", static (user, value) => user.RealNameInfo = value)
        .Int("real_name_deep_target", static (user, value) => user.RealNameDeepTarget = value)
        .Flag("red_club_info.red_club", static (user, value) => user.RedClubInfoRedClub = value)
        .Int("red_club_info.red_club_level", static (user, value) => user.RedClubInfoRedClubLevel = value)
        .Text("red_club_info.red_club_url", static (user, value) => user.RedClubInfoRedClubUrl = value)
        .Long("red_club_info.redclubscore", static (user, value) => user.RedClubInfoRedclubscore = value)
        .Int("level.number", static (user, value) => user.LevelNumber = value)
        .Text("level.image_link", static (user, value) => user.LevelImageLink = value)
        .Long("nboards", static (user, value) => user.Nboards = value)
        .Long("collected_notes_num", static (user, value) => user.CollectedNotesNum = value)
        .Long("collected_brand_num", static (user, value) => user.CollectedBrandNum = value)
        .Long("collected_product_num", static (user, value) => user.CollectedProductNum = value)
        .Long("collected_poi_num", static (user, value) => user.CollectedPoiNum = value)
        .Long("collected_movie_num", static (user, value) => user.CollectedMovieNum = value)
        .Long("collected_book_num", static (user, value) => user.CollectedBookNum = value)
        .Long("collected_tags_num", static (user, value) => user.CollectedTagsNum = value)
        .Text("default_collection_tab", static (user, value) => user.DefaultCollectionTab = value)
        .List("hula_tabs.all_show_tab_config", TabFields, static (user, value) => user.HulaTabsAllShowTabConfig = value)
        .Text("hula_tabs.tab_id_selected", static (user, value) => user.HulaTabsTabIdSelected = value)
        .Flag("tab_visible.note", static (user, value) => user.TabVisibleNote = value)
        .Flag("tab_visible.collect", static (user, value) => user.TabVisibleCollect = value)
        .Flag("tab_visible.like", static (user, value) => user.TabVisibleLike = value)
        .Flag("tab_visible.seed", static (user, value) => user.TabVisibleSeed = value)
        .Flag("tab_visible.buyer", static (user, value) => user.TabVisibleBuyer = value)
        .Flag("tab_public.collection", static (user, value) => user.TabPublicCollection = value)
        .Flag("tab_public.collection_note", static (user, value) => user.TabPublicCollectionNote = value)
        .Flag("tab_public.collection_board", static (user, value) => user.TabPublicCollectionBoard = value)
        .Flag("tab_public.seed", static (user, value) => user.TabPublicSeed = value)
        .Text("buyer_info.tab_name", static (user, value) => user.BuyerInfoTabName = value)
        .Text("buyer_info.choice_id", static (user, value) => user.BuyerInfoChoiceId = value)
        .Flag("buyer_info.extra_map.curationGoodsSearch", static (user, value) => user.BuyerInfoExtraMapCurationGoodsSearch = value)
        .List("brand_account_info.conversions", ConversionFields, static (user, value) => user.BrandAccountInfoConversions = value)
        .List("zhong_tong_bar_info.conversions", ConversionFields, static (user, value) => user.ZhongTongBarInfoConversions = value)
        .Text("recommend_info", static (user, value) => user.RecommendInfo = value)
        .Text("recommend_info_icon", static (user, value) => user.RecommendInfoIcon = value)
        .Flag("is_recommend_level_illegal", static (user, value) => user.IsRecommendLevelIllegal = value)
        .Text("fstatus", static (user, value) => user.Fstatus = value)
        .Flag("blocking", static (user, value) => user.Blocking = value)
        .Flag("blocked", static (user, value) => user.Blocked = value)
        .Text("remark_name", static (user, value) => user.RemarkName = value)
        .Int("user_role_type", static (user, value) => user.UserRoleType = value)
        .Flag("is_login_user_pro_account", static (user, value) => user.IsLoginUserProAccount = value)
        .Flag("user_widget_switch", static (user, value) => user.UserWidgetSwitch = value)
        .Flag("show_extra_info_button", static (user, value) => user.ShowExtraInfoButton = value)
        .Flag("location_jump", static (user, value) => user.LocationJump = value)
        .Text("sec_account_deeplink", static (user, value) => user.SecAccountDeeplink = value)
        .Text("community_rule_url", static (user, value) => user.CommunityRuleUrl = value)
        .Flag("result.success", static (user, value) => user.ResultSuccess = value)
        .Int("result.code", static (user, value) => user.ResultCode = value)
        .Text("result.message", static (user, value) => user.ResultMessage = value);

    private static readonly AnswerTemplate Template = new("user", typeof(SandboxCreator));

    internal UserEndpoint()
    {
    }

    /// <inheritdoc/>
    public override string Name => "User";

    /// <inheritdoc/>
    public override string Path => "/api/xiaohongshu/get-user/v4";

    /// <inheritdoc/>
    public override string Cmdlet => "Get-XhsUser";

    /// <inheritdoc/>
    public override string Command => "user";

    /// <inheritdoc/>
    public override string Meaning => "Profiles of creators: one billed call each.";

    /// <inheritdoc/>
    public override InputKind Input => InputKind.UserId;

    /// <inheritdoc/>
    public override string InputParameter => "userId";

    /// <inheritdoc/>
    public override string Sample => "get-user.v4.json";

    internal override string? IdOf(XhsUser value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, static creator => SandboxAnswer.Ok(Template, creator));

    internal override XhsUser? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        if (Fields.Read(ref reader) is not { } user)
        {
            return null;
        }

        user.NoteCount ??= user.Ndiscovery;
        user.LikeAndCollectCount = user.Interactions?.Find(static counter => counter.Type == "interaction")?.Count;
        user.Tags = TagNames(user.TagDetails);
        user.ProfileUrl = string.IsNullOrEmpty(user.UserId) ? null : "https://www.xiaohongshu.com/user/profile/" + user.UserId;
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
