namespace XhsPowerShell;

/// <summary>
/// A creator in the marketplace, with prices (CNY) and rates. A property is null where the service sent nothing.
/// </summary>
public sealed class XhsPgyBlogger : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; <c>userId</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name shown on the profile; <c>name</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>Followers (count); <c>fansCount</c>.</summary>
    public long? FollowerCount { get; set; }

    /// <summary>The quote for a picture note (CNY); null without a quote; <c>picturePrice</c>.</summary>
    public decimal? PicturePrice { get; set; }

    /// <summary>The quote for a video note (CNY); null without a quote; <c>videoPrice</c>.</summary>
    public decimal? VideoPrice { get; set; }

    /// <summary>The lowest quote (CNY); null without a quote; <c>lowerPrice</c>.</summary>
    public decimal? LowestPrice { get; set; }

    /// <summary>What the creator posts about, such as <c>母婴/母婴日常</c>; <c>contentTags</c>.</summary>
    public XhsList<string>? ContentTags { get; set; }

    /// <summary>
    /// The expected cost of 1,000 views of a picture note (CNY); null when there is none; <c>estimatePictureCpm</c>.
    /// </summary>
    public decimal? PictureCpm { get; set; }

    /// <summary>
    /// The expected cost of 1,000 views of a video note (CNY); null when there is none; <c>estimateVideoCpm</c>.
    /// </summary>
    public decimal? VideoCpm { get; set; }

    /// <summary>The cost of a read of a picture note (CNY); null when there is none; <c>pictureReadCost</c>.</summary>
    public decimal? PictureReadCost { get; set; }

    /// <summary>The cost of a read of a video note (CNY); null when there is none; <c>videoReadCost</c>.</summary>
    public decimal? VideoReadCost { get; set; }

    /// <summary>
    /// The expected cost of an interaction with a picture note (CNY); null when there is none;
    /// <c>estimatePictureEngageCost</c>.
    /// </summary>
    public decimal? PictureEngagementCost { get; set; }

    /// <summary>
    /// The expected cost of an interaction with a video note (CNY); null when there is none;
    /// <c>estimateVideoEngageCost</c>.
    /// </summary>
    public decimal? VideoEngagementCost { get; set; }

    /// <summary>The median of reads (count); <c>clickMidNum</c>.</summary>
    public long? ReadMedian { get; set; }

    /// <summary>The median of interactions with a note (count); <c>interMidNum</c>.</summary>
    public long? InteractionMedian { get; set; }

    /// <summary>The median of reads of a picture note (count); <c>pictureClickMidNum</c>.</summary>
    public long? PictureReadMedian { get; set; }

    /// <summary>The median of interactions with a picture note (count); <c>pictureInterMidNum</c>.</summary>
    public long? PictureInteractionMedian { get; set; }

    /// <summary>The median of plays of a video note (count); <c>videoClickMidNum</c>.</summary>
    public long? VideoReadMedian { get; set; }

    /// <summary>The median of interactions with a video note (count); <c>videoInterMidNum</c>.</summary>
    public long? VideoInteractionMedian { get; set; }

    /// <summary>The share of plays to the end (fraction of one); <c>videoFinishRate</c>.</summary>
    public decimal? VideoCompletionRate { get; set; }

    /// <summary>The median of interactions (count); <c>mEngagementNum</c>, else <c>mengagementNum</c>.</summary>
    public long? EngagementMedian { get; set; }

    /// <summary>The median of views of a note in 30 days (count); <c>accumCommonImpMedinNum30d</c>.</summary>
    public long? ImpressionMedian30d { get; set; }

    /// <summary>
    /// The median of views of a picture note in 30 days (count); <c>accumPicCommonImpMedinNum30d</c>.
    /// </summary>
    public long? PictureImpressionMedian30d { get; set; }

    /// <summary>
    /// The median of views of a video note in 30 days (count); <c>accumVideoCommonImpMedinNum30d</c>.
    /// </summary>
    public long? VideoImpressionMedian30d { get; set; }

    /// <summary>The median of views of a paid note in 30 days (count); <c>accumCoopImpMedinNum30d</c>.</summary>
    public long? PaidImpressionMedian30d { get; set; }

    /// <summary>The share of notes with 100 likes in 30 days (fraction of one); <c>hundredLikePercent30</c>.</summary>
    public decimal? HundredLikeRate30d { get; set; }

    /// <summary>
    /// The share of notes with 1,000 likes in 30 days (fraction of one); <c>thousandLikePercent30</c>.
    /// </summary>
    public decimal? ThousandLikeRate30d { get; set; }

    /// <summary>
    /// The same of picture notes with 100 likes (fraction of one); <c>pictureHundredLikePercent30</c>.
    /// </summary>
    public decimal? PictureHundredLikeRate30d { get; set; }

    /// <summary>
    /// The same of picture notes with 1,000 likes (fraction of one); <c>pictureThousandLikePercent30</c>.
    /// </summary>
    public decimal? PictureThousandLikeRate30d { get; set; }

    /// <summary>The same of video notes with 100 likes (fraction of one); <c>videoHundredLikePercent30</c>.</summary>
    public decimal? VideoHundredLikeRate30d { get; set; }

    /// <summary>
    /// The same of video notes with 1,000 likes (fraction of one); <c>videoThousandLikePercent30</c>.
    /// </summary>
    public decimal? VideoThousandLikeRate30d { get; set; }

    /// <summary>Followers won in 30 days (count); <c>fans30GrowthNum</c>.</summary>
    public long? FollowerGrowth30d { get; set; }

    /// <summary>The growth of the followers in 30 days (fraction of one); <c>fans30GrowthRate</c>.</summary>
    public decimal? FollowerGrowthRate30d { get; set; }

    /// <summary>
    /// The share of followers who were active in 28 days (fraction of one); <c>fansActiveIn28dLv</c>.
    /// </summary>
    public decimal? ActiveFollowerRate28d { get; set; }

    /// <summary>
    /// The share of followers who interacted in 30 days (fraction of one); <c>fansEngageNum30dLv</c>.
    /// </summary>
    public decimal? EngagedFollowerRate30d { get; set; }

    /// <summary>
    /// The share of invitations answered within 48 hours (fraction of one); <c>inviteReply48hNumRatio</c>.
    /// </summary>
    public decimal? ReplyRate48h { get; set; }

    /// <summary>Notes posted (count); <c>totalNoteCount</c>.</summary>
    public long? NoteCount { get; set; }

    /// <summary>Paid notes posted (count); <c>businessNoteCount</c>.</summary>
    public long? BusinessNoteCount { get; set; }

    /// <summary>Paid notes in 30 days (count); <c>coopNoteNum30d</c>.</summary>
    public long? PaidNoteCount30d { get; set; }

    /// <summary>Likes and collects received (count); <c>likeCollectCountInfo</c>.</summary>
    public long? LikeAndCollectCount { get; set; }

    /// <summary>What the marketplace says about the person; <c>personalTags</c>.</summary>
    public XhsList<string>? PersonalTags { get; set; }

    /// <summary>The features of the creator; <c>featureTags</c>.</summary>
    public XhsList<string>? FeatureTags { get; set; }

    /// <summary>The level in the marketplace; <c>currentLevel</c>.</summary>
    public int? Level { get; set; }

    /// <summary>Whether the creator is a celebrity; <c>isStar</c>.</summary>
    public bool? IsCelebrity { get; set; }

    /// <summary>Whether the creator is rarely active; <c>lowActive</c>.</summary>
    public bool? IsRarelyActive { get; set; }

    /// <summary>
    /// The user id of the agency that represents the creator; null without one; <c>noteSign.userId</c>.
    /// </summary>
    public string? AgencyId { get; set; }

    /// <summary>The name of the agency that represents the creator; <c>noteSign.name</c>.</summary>
    public string? AgencyName { get; set; }

    /// <summary>The number or name that the app shows as 小红书号; <c>redId</c>.</summary>
    public string? RedId { get; set; }

    /// <summary>The gender shown: <c>Male</c>, <c>Female</c> or <c>Unknown</c>; <c>gender</c>.</summary>
    public string? Gender { get; set; }

    /// <summary>The place that the creator set; empty when not set; <c>location</c>.</summary>
    public string? Location { get; set; }

    /// <summary>The picture of the profile; <c>headPhoto</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Everything else of the answer. In a CSV cell it is JSON text.</summary>
    public XhsPgyBloggerDetails? Details { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
