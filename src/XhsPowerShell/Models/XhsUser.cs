using System;

namespace XhsPowerShell;

/// <summary>
/// A creator's profile, as <c>Get-XhsUser</c> emits it. A property is null where the service said nothing.
/// Nested objects are flattened: <c>tab_visible.collect</c> is <see cref="TabVisibleCollect"/>.
/// </summary>
public sealed class XhsUser
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; <c>userid</c>.</summary>
    public string? UserId { get; set; }
    /// <summary>The number or name that the app shows as 小红书号; <c>red_id</c>.</summary>
    public string? RedId { get; set; }
    /// <summary>The name shown on the profile; <c>nickname</c>.</summary>
    public string? Nickname { get; set; }
    /// <summary>The text under the name; <c>desc</c>.</summary>
    public string? Description { get; set; }
    /// <summary>The gender shown: 0 is male, 1 is female; <c>gender</c>.</summary>
    public XhsGender? Gender { get; set; }
    /// <summary>The place that the creator set, from country to town; <c>location</c>.</summary>
    public string? Location { get; set; }
    /// <summary>The place that the platform shows by IP address; <c>ip_location</c>.</summary>
    public string? IPLocation { get; set; }
    /// <summary>Followers (count); <c>fans</c>.</summary>
    public long? FollowerCount { get; set; }
    /// <summary>Users that this user follows (count); <c>follows</c>.</summary>
    public long? FollowingCount { get; set; }
    /// <summary>Notes posted (count); <c>note_num_stat.posted</c>, else <c>ndiscovery</c>.</summary>
    public long? NoteCount { get; set; }
    /// <summary>Likes received (count); <c>liked</c>.</summary>
    public long? LikeCount { get; set; }
    /// <summary>Times the notes were collected (count); <c>collected</c>.</summary>
    public long? CollectCount { get; set; }
    /// <summary>Likes and collects received (count); the entry <c>interaction</c> of <c>interactions</c>.</summary>
    public long? LikeAndCollectCount { get; set; }
    /// <summary>Whether the platform verified the account; <c>red_official_verified</c>.</summary>
    public bool? IsVerified { get; set; }
    /// <summary>The names of the tags on the profile; those of <c>tags</c> that have one.</summary>
    public XhsList<string>? Tags { get; set; }
    /// <summary>The picture of the profile; <c>images</c>.</summary>
    public string? AvatarUrl { get; set; }
    /// <summary>The picture behind the head of the profile; <c>banner_info.image</c>.</summary>
    public string? BannerUrl { get; set; }
    /// <summary>The address of the profile, without any access token; made from <c>userid</c>.</summary>
    public string? ProfileUrl { get; set; }
    /// <summary>The tags on the profile with their kinds and icons; <c>tags</c>.</summary>
    public XhsList<XhsUserTag>? TagDetails { get; set; }
    /// <summary>The counters in the head of the profile, as shown there; <c>interactions</c>.</summary>
    public XhsList<XhsUserInteraction>? Interactions { get; set; }
    /// <summary>Notes as the profile itself counts them (count); <c>ndiscovery</c>.</summary>
    public long? Ndiscovery { get; set; }
    /// <summary>Likes over all notes (count); <c>note_num_stat.liked</c>.</summary>
    public long? NoteNumStatLiked { get; set; }
    /// <summary>Collects over all notes (count); <c>note_num_stat.collected</c>.</summary>
    public long? NoteNumStatCollected { get; set; }
    /// <summary>The picture of the profile in a larger size; <c>imageb</c>.</summary>
    public string? Imageb { get; set; }
    /// <summary>Whether the caller liked the picture; <c>avatar_like_status</c>.</summary>
    public bool? AvatarLikeStatus { get; set; }
    /// <summary>Whether the picture wears a pendant; <c>avatar_pendant.current_user_pendant</c>.</summary>
    public bool? AvatarPendantCurrentUserPendant { get; set; }
    /// <summary>Whether the picture wears a pet; <c>avatar_pendant.current_user_pet</c>.</summary>
    public bool? AvatarPendantCurrentUserPet { get; set; }
    /// <summary>The colour of the banner (RGB, hexadecimal); <c>banner_info.bg_color</c>.</summary>
    public string? BannerInfoBgColor { get; set; }
    /// <summary>Whether the caller liked the banner; <c>banner_info.like_status</c>.</summary>
    public bool? BannerInfoLikeStatus { get; set; }
    /// <summary>The address that the app shares, as it was sent; <c>share_link</c>.</summary>
    public string? ShareLink { get; set; }
    /// <summary>The title when shared; <c>share_info.title</c>.</summary>
    public string? ShareInfoTitle { get; set; }
    /// <summary>The text when shared; <c>share_info.content</c>.</summary>
    public string? ShareInfoContent { get; set; }
    /// <summary>The title when shared, newer form; <c>share_info_v2.title</c>.</summary>
    public string? ShareInfoV2Title { get; set; }
    /// <summary>The text when shared, newer form; <c>share_info_v2.content</c>.</summary>
    public string? ShareInfoV2Content { get; set; }
    /// <summary>The title of the shared shop window; <c>share_info_v2.ecom_title</c>.</summary>
    public string? ShareInfoV2EcomTitle { get; set; }
    /// <summary>The text of the shared shop window; <c>share_info_v2.ecom_content</c>.</summary>
    public string? ShareInfoV2EcomContent { get; set; }
    /// <summary>The address of the shop window; <c>share_info_v2.ecom_share_link</c>.</summary>
    public string? ShareInfoV2EcomShareLink { get; set; }
    /// <summary>The users mentioned in the description; <c>desc_at_users</c>.</summary>
    public XhsList<string>? DescAtUsers { get; set; }
    /// <summary>The description in its detailed form; <c>user_desc_info.desc</c>.</summary>
    public string? UserDescInfoDesc { get; set; }
    /// <summary>The description with placeholders for mentions; <c>user_desc_info.desc_with_placeholder</c>.</summary>
    public string? UserDescInfoDescWithPlaceholder { get; set; }
    /// <summary>The users mentioned in the detailed description; <c>user_desc_info.desc_at_users</c>.</summary>
    public XhsList<string>? UserDescInfoDescAtUsers { get; set; }
    /// <summary>Whether words of the description are links; <c>user_desc_info.desc_keywords_switch</c>.</summary>
    public bool? UserDescInfoDescKeywordsSwitch { get; set; }
    /// <summary>The kind of verification; 0 is none; <c>red_official_verify_type</c>.</summary>
    public int? RedOfficialVerifyType { get; set; }
    /// <summary>What was verified; <c>red_official_verify_content</c>.</summary>
    public string? RedOfficialVerifyContent { get; set; }
    /// <summary>Details of the verification; <c>red_official_verify_base_info</c>.</summary>
    public string? RedOfficialVerifyBaseInfo { get; set; }
    /// <summary>The app's address of the verification page; <c>identity_deeplink</c>.</summary>
    public string? IdentityDeeplink { get; set; }
    /// <summary>Whether the identity label was moved to the new form; <c>identity_label_migrated</c>.</summary>
    public bool? IdentityLabelMigrated { get; set; }
    /// <summary>What is said about the real name; <c>real_name_info</c>.</summary>
    public string? RealNameInfo { get; set; }
    /// <summary>Where the real name entry leads; <c>real_name_deep_target</c>.</summary>
    public int? RealNameDeepTarget { get; set; }
    /// <summary>Whether the user is in the members' club; <c>red_club_info.red_club</c>.</summary>
    public bool? RedClubInfoRedClub { get; set; }
    /// <summary>The level in the members' club; <c>red_club_info.red_club_level</c>.</summary>
    public int? RedClubInfoRedClubLevel { get; set; }
    /// <summary>The address of the members' club; <c>red_club_info.red_club_url</c>.</summary>
    public string? RedClubInfoRedClubUrl { get; set; }
    /// <summary>The score in the members' club; <c>red_club_info.redclubscore</c>.</summary>
    public long? RedClubInfoRedclubscore { get; set; }
    /// <summary>The level of the account; <c>level.number</c>.</summary>
    public int? LevelNumber { get; set; }
    /// <summary>The icon of the level; <c>level.image_link</c>.</summary>
    public string? LevelImageLink { get; set; }
    /// <summary>Albums (count); <c>nboards</c>.</summary>
    public long? Nboards { get; set; }
    /// <summary>Notes that the user collected (count); <c>collected_notes_num</c>.</summary>
    public long? CollectedNotesNum { get; set; }
    /// <summary>Brands that the user collected (count); <c>collected_brand_num</c>.</summary>
    public long? CollectedBrandNum { get; set; }
    /// <summary>Products that the user collected (count); <c>collected_product_num</c>.</summary>
    public long? CollectedProductNum { get; set; }
    /// <summary>Places that the user collected (count); <c>collected_poi_num</c>.</summary>
    public long? CollectedPoiNum { get; set; }
    /// <summary>Films that the user collected (count); <c>collected_movie_num</c>.</summary>
    public long? CollectedMovieNum { get; set; }
    /// <summary>Books that the user collected (count); <c>collected_book_num</c>.</summary>
    public long? CollectedBookNum { get; set; }
    /// <summary>Tags that the user collected (count); <c>collected_tags_num</c>.</summary>
    public long? CollectedTagsNum { get; set; }
    /// <summary>The tab that the collection opens with; <c>default_collection_tab</c>.</summary>
    public string? DefaultCollectionTab { get; set; }
    /// <summary>The tabs of the profile; <c>hula_tabs.all_show_tab_config</c>.</summary>
    public XhsList<XhsUserTab>? HulaTabsAllShowTabConfig { get; set; }
    /// <summary>The tab that the profile opens with; <c>hula_tabs.tab_id_selected</c>.</summary>
    public string? HulaTabsTabIdSelected { get; set; }
    /// <summary>Whether the notes tab is visible; <c>tab_visible.note</c>.</summary>
    public bool? TabVisibleNote { get; set; }
    /// <summary>Whether the collection tab is visible; <c>tab_visible.collect</c>.</summary>
    public bool? TabVisibleCollect { get; set; }
    /// <summary>Whether the likes tab is visible; <c>tab_visible.like</c>.</summary>
    public bool? TabVisibleLike { get; set; }
    /// <summary>Whether the recommendations tab is visible; <c>tab_visible.seed</c>.</summary>
    public bool? TabVisibleSeed { get; set; }
    /// <summary>Whether the shop window tab is visible; <c>tab_visible.buyer</c>.</summary>
    public bool? TabVisibleBuyer { get; set; }
    /// <summary>Whether the collection is public; <c>tab_public.collection</c>.</summary>
    public bool? TabPublicCollection { get; set; }
    /// <summary>Whether collected notes are public; <c>tab_public.collection_note</c>.</summary>
    public bool? TabPublicCollectionNote { get; set; }
    /// <summary>Whether collected albums are public; <c>tab_public.collection_board</c>.</summary>
    public bool? TabPublicCollectionBoard { get; set; }
    /// <summary>Whether recommendations are public; <c>tab_public.seed</c>.</summary>
    public bool? TabPublicSeed { get; set; }
    /// <summary>The name of the shop window tab; <c>buyer_info.tab_name</c>.</summary>
    public string? BuyerInfoTabName { get; set; }
    /// <summary>The id of the shop window; <c>buyer_info.choice_id</c>.</summary>
    public string? BuyerInfoChoiceId { get; set; }
    /// <summary>Whether the shop window can be searched; <c>buyer_info.extra_map.curationGoodsSearch</c>.</summary>
    public bool? BuyerInfoExtraMapCurationGoodsSearch { get; set; }
    /// <summary>The entries under the description, for brands; <c>brand_account_info.conversions</c>.</summary>
    public XhsList<XhsUserConversion>? BrandAccountInfoConversions { get; set; }
    /// <summary>The entries under the description; <c>zhong_tong_bar_info.conversions</c>.</summary>
    public XhsList<XhsUserConversion>? ZhongTongBarInfoConversions { get; set; }
    /// <summary>Why the user is recommended; <c>recommend_info</c>.</summary>
    public string? RecommendInfo { get; set; }
    /// <summary>The icon of the recommendation; <c>recommend_info_icon</c>.</summary>
    public string? RecommendInfoIcon { get; set; }
    /// <summary>Whether the platform bars the user from recommendation; <c>is_recommend_level_illegal</c>.</summary>
    public bool? IsRecommendLevelIllegal { get; set; }
    /// <summary>How the caller and the user follow each other, such as <c>none</c>; <c>fstatus</c>.</summary>
    public string? Fstatus { get; set; }
    /// <summary>Whether the caller blocks the user; <c>blocking</c>.</summary>
    public bool? Blocking { get; set; }
    /// <summary>Whether the user blocks the caller; <c>blocked</c>.</summary>
    public bool? Blocked { get; set; }
    /// <summary>The name that the caller gave the user; <c>remark_name</c>.</summary>
    public string? RemarkName { get; set; }
    /// <summary>The role of the account; <c>user_role_type</c>.</summary>
    public int? UserRoleType { get; set; }
    /// <summary>Whether the caller has a professional account; <c>is_login_user_pro_account</c>.</summary>
    public bool? IsLoginUserProAccount { get; set; }
    /// <summary>Whether widgets are shown; <c>user_widget_switch</c>.</summary>
    public bool? UserWidgetSwitch { get; set; }
    /// <summary>Whether a button for more information is shown; <c>show_extra_info_button</c>.</summary>
    public bool? ShowExtraInfoButton { get; set; }
    /// <summary>Whether the location is a link; <c>location_jump</c>.</summary>
    public bool? LocationJump { get; set; }
    /// <summary>The app's address of the account details; <c>sec_account_deeplink</c>.</summary>
    public string? SecAccountDeeplink { get; set; }
    /// <summary>The address of the community rules; <c>community_rule_url</c>.</summary>
    public string? CommunityRuleUrl { get; set; }
    /// <summary>Whether the platform itself reported success; <c>result.success</c>.</summary>
    public bool? ResultSuccess { get; set; }
    /// <summary>The platform's own code; <c>result.code</c>.</summary>
    public int? ResultCode { get; set; }
    /// <summary>The platform's own message; <c>result.message</c>.</summary>
    public string? ResultMessage { get; set; }
    /// <summary>When the answer arrived (UTC+08:00); not from the service.</summary>
    public DateTimeOffset? RetrievedAt { get; set; }
}
