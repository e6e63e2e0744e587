namespace XhsPowerShell;

/// <summary>What else the service sends of a profile. A property is null where the service sent nothing.</summary>
public sealed class XhsUserDetails
{
    /// <summary>Notes as the profile itself counts them (count); <c>ndiscovery</c>.</summary>
    public long? DisplayedNoteCount { get; set; }

    /// <summary>Likes over all notes (count); <c>note_num_stat.liked</c>.</summary>
    public long? NoteLikeCount { get; set; }

    /// <summary>Collects over all notes (count); <c>note_num_stat.collected</c>.</summary>
    public long? NoteCollectCount { get; set; }

    /// <summary>The picture of the profile in a larger size; <c>imageb</c>.</summary>
    public string? LargeAvatarUrl { get; set; }

    /// <summary>Whether the caller liked the picture; <c>avatar_like_status</c>.</summary>
    public bool? IsAvatarLiked { get; set; }

    /// <summary>Whether the picture wears a pendant; <c>avatar_pendant.current_user_pendant</c>.</summary>
    public bool? HasAvatarPendant { get; set; }

    /// <summary>Whether the picture wears a pet; <c>avatar_pendant.current_user_pet</c>.</summary>
    public bool? HasAvatarPet { get; set; }

    /// <summary>The colour of the banner (RGB, hexadecimal); <c>banner_info.bg_color</c>.</summary>
    public string? BannerColor { get; set; }

    /// <summary>Whether the caller liked the banner; <c>banner_info.like_status</c>.</summary>
    public bool? IsBannerLiked { get; set; }

    /// <summary>The title when shared; <c>share_info.title</c>.</summary>
    public string? ShareTitle { get; set; }

    /// <summary>The text when shared; <c>share_info.content</c>.</summary>
    public string? ShareText { get; set; }

    /// <summary>The title when shared, newer form; <c>share_info_v2.title</c>.</summary>
    public string? ShareCardTitle { get; set; }

    /// <summary>The text when shared, newer form; <c>share_info_v2.content</c>.</summary>
    public string? ShareCardText { get; set; }

    /// <summary>The title of the shared shop window; <c>share_info_v2.ecom_title</c>.</summary>
    public string? ShopShareTitle { get; set; }

    /// <summary>The text of the shared shop window; <c>share_info_v2.ecom_content</c>.</summary>
    public string? ShopShareText { get; set; }

    /// <summary>The users mentioned in the description; <c>desc_at_users</c>.</summary>
    public XhsList<string>? MentionedUsers { get; set; }

    /// <summary>The description in its detailed form; <c>user_desc_info.desc</c>.</summary>
    public string? FullDescription { get; set; }

    /// <summary>The description with placeholders for mentions; <c>user_desc_info.desc_with_placeholder</c>.</summary>
    public string? DescriptionTemplate { get; set; }

    /// <summary>The users mentioned in the detailed description; <c>user_desc_info.desc_at_users</c>.</summary>
    public XhsList<string>? FullDescriptionMentionedUsers { get; set; }

    /// <summary>Whether words of the description are links; <c>user_desc_info.desc_keywords_switch</c>.</summary>
    public bool? HasDescriptionLinks { get; set; }

    /// <summary>Details of the verification; <c>red_official_verify_base_info</c>.</summary>
    public string? VerificationDetails { get; set; }

    /// <summary>The app's address of the verification page; <c>identity_deeplink</c>.</summary>
    public string? VerificationAppUrl { get; set; }

    /// <summary>Whether the identity label was moved to the new form; <c>identity_label_migrated</c>.</summary>
    public bool? IsIdentityLabelMigrated { get; set; }

    /// <summary>What is said about the real name; <c>real_name_info</c>.</summary>
    public string? RealNameText { get; set; }

    /// <summary>Where the real name entry leads; <c>real_name_deep_target</c>.</summary>
    public int? RealNameTarget { get; set; }

    /// <summary>Whether the user is in the members' club; <c>red_club_info.red_club</c>.</summary>
    public bool? IsClubMember { get; set; }

    /// <summary>The level in the members' club; <c>red_club_info.red_club_level</c>.</summary>
    public int? ClubLevel { get; set; }

    /// <summary>The address of the members' club; <c>red_club_info.red_club_url</c>.</summary>
    public string? ClubUrl { get; set; }

    /// <summary>The score in the members' club; <c>red_club_info.redclubscore</c>.</summary>
    public long? ClubScore { get; set; }

    /// <summary>The icon of the level; <c>level.image_link</c>.</summary>
    public string? LevelIconUrl { get; set; }

    /// <summary>Albums (count); <c>nboards</c>.</summary>
    public long? AlbumCount { get; set; }

    /// <summary>Notes that the user collected (count); <c>collected_notes_num</c>.</summary>
    public long? CollectedNoteCount { get; set; }

    /// <summary>Brands that the user collected (count); <c>collected_brand_num</c>.</summary>
    public long? CollectedBrandCount { get; set; }

    /// <summary>Products that the user collected (count); <c>collected_product_num</c>.</summary>
    public long? CollectedProductCount { get; set; }

    /// <summary>Places that the user collected (count); <c>collected_poi_num</c>.</summary>
    public long? CollectedPlaceCount { get; set; }

    /// <summary>Films that the user collected (count); <c>collected_movie_num</c>.</summary>
    public long? CollectedFilmCount { get; set; }

    /// <summary>Books that the user collected (count); <c>collected_book_num</c>.</summary>
    public long? CollectedBookCount { get; set; }

    /// <summary>Tags that the user collected (count); <c>collected_tags_num</c>.</summary>
    public long? CollectedTagCount { get; set; }

    /// <summary>The tab that the collection opens with; <c>default_collection_tab</c>.</summary>
    public string? DefaultCollectionTab { get; set; }

    /// <summary>The tabs of the profile: JSON text; <c>hula_tabs.all_show_tab_config</c>.</summary>
    public string? Tabs { get; set; }

    /// <summary>The tab that the profile opens with; <c>hula_tabs.tab_id_selected</c>.</summary>
    public string? SelectedTab { get; set; }

    /// <summary>Whether the notes tab is visible; <c>tab_visible.note</c>.</summary>
    public bool? IsNoteTabVisible { get; set; }

    /// <summary>Whether the collection tab is visible; <c>tab_visible.collect</c>.</summary>
    public bool? IsCollectionTabVisible { get; set; }

    /// <summary>Whether the likes tab is visible; <c>tab_visible.like</c>.</summary>
    public bool? IsLikeTabVisible { get; set; }

    /// <summary>Whether the recommendations tab is visible; <c>tab_visible.seed</c>.</summary>
    public bool? IsRecommendationTabVisible { get; set; }

    /// <summary>Whether the shop window tab is visible; <c>tab_visible.buyer</c>.</summary>
    public bool? IsShopTabVisible { get; set; }

    /// <summary>Whether the collection is public; <c>tab_public.collection</c>.</summary>
    public bool? IsCollectionPublic { get; set; }

    /// <summary>Whether collected notes are public; <c>tab_public.collection_note</c>.</summary>
    public bool? AreCollectedNotesPublic { get; set; }

    /// <summary>Whether collected albums are public; <c>tab_public.collection_board</c>.</summary>
    public bool? AreCollectedAlbumsPublic { get; set; }

    /// <summary>Whether recommendations are public; <c>tab_public.seed</c>.</summary>
    public bool? AreRecommendationsPublic { get; set; }

    /// <summary>The name of the shop window tab; <c>buyer_info.tab_name</c>.</summary>
    public string? ShopTabName { get; set; }

    /// <summary>The id of the shop window; <c>buyer_info.choice_id</c>.</summary>
    public string? ShopId { get; set; }

    /// <summary>Whether the shop window can be searched; <c>buyer_info.extra_map.curationGoodsSearch</c>.</summary>
    public bool? IsShopSearchable { get; set; }

    /// <summary>
    /// The entries under the description, for brands: JSON text; <c>brand_account_info.conversions</c>.
    /// </summary>
    public string? BrandEntries { get; set; }

    /// <summary>The entries under the description: JSON text; <c>zhong_tong_bar_info.conversions</c>.</summary>
    public string? ProfileEntries { get; set; }

    /// <summary>Why the user is recommended; <c>recommend_info</c>.</summary>
    public string? RecommendationText { get; set; }

    /// <summary>The icon of the recommendation; <c>recommend_info_icon</c>.</summary>
    public string? RecommendationIconUrl { get; set; }

    /// <summary>Whether the platform bars the user from recommendation; <c>is_recommend_level_illegal</c>.</summary>
    public bool? IsBarredFromRecommendation { get; set; }

    /// <summary>How the caller and the user follow each other, such as <c>none</c>; <c>fstatus</c>.</summary>
    public string? FollowStatus { get; set; }

    /// <summary>Whether the caller blocks the user; <c>blocking</c>.</summary>
    public bool? IsBlockedByCaller { get; set; }

    /// <summary>Whether the user blocks the caller; <c>blocked</c>.</summary>
    public bool? IsBlockingCaller { get; set; }

    /// <summary>The name that the caller gave the user; <c>remark_name</c>.</summary>
    public string? CallerRemark { get; set; }

    /// <summary>The role of the account; <c>user_role_type</c>.</summary>
    public int? RoleType { get; set; }

    /// <summary>Whether the caller has a professional account; <c>is_login_user_pro_account</c>.</summary>
    public bool? IsCallerProfessional { get; set; }

    /// <summary>Whether widgets are shown; <c>user_widget_switch</c>.</summary>
    public bool? HasWidgets { get; set; }

    /// <summary>Whether a button for more information is shown; <c>show_extra_info_button</c>.</summary>
    public bool? HasExtraInfoButton { get; set; }

    /// <summary>Whether the location is a link; <c>location_jump</c>.</summary>
    public bool? IsLocationLink { get; set; }

    /// <summary>The app's address of the account details; <c>sec_account_deeplink</c>.</summary>
    public string? AccountAppUrl { get; set; }

    /// <summary>The address of the community rules; <c>community_rule_url</c>.</summary>
    public string? CommunityRuleUrl { get; set; }

    /// <summary>Whether the platform itself reported success; <c>result.success</c>.</summary>
    public bool? PlatformSuccess { get; set; }

    /// <summary>The platform's own code; <c>result.code</c>.</summary>
    public int? PlatformCode { get; set; }

    /// <summary>The platform's own message; <c>result.message</c>.</summary>
    public string? PlatformMessage { get; set; }

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
