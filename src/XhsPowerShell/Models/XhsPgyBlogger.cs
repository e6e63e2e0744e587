using System;

namespace XhsPowerShell;

/// <summary>
/// A creator's quotes and figures in the marketplace (蒲公英), as <c>Get-XhsPgyBlogger</c> and <c>Get-XhsPgyKol</c> emit them.
/// A property is null where the service said nothing: absent, null and 0 are three different things.
/// </summary>
public sealed class XhsPgyBlogger
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; <c>userId</c>.</summary>
    public string? UserId { get; set; }
    /// <summary>The number or name that the app shows as 小红书号; <c>redId</c>.</summary>
    public string? RedId { get; set; }
    /// <summary>The name shown on the profile; <c>name</c>.</summary>
    public string? Nickname { get; set; }
    /// <summary>The gender shown; <c>gender</c>.</summary>
    public XhsGender? Gender { get; set; }
    /// <summary>The place that the creator set; empty when not set; <c>location</c>.</summary>
    public string? Location { get; set; }
    /// <summary>Followers (count); <c>fansCount</c>.</summary>
    public long? FollowerCount { get; set; }
    /// <summary>Likes and collects received (count); <c>likeCollectCountInfo</c>.</summary>
    public long? LikeAndCollectCount { get; set; }
    /// <summary>Paid notes posted (count); <c>businessNoteCount</c>.</summary>
    public long? BusinessNoteCount { get; set; }
    /// <summary>The quote for a picture note (CNY); null without a quote; <c>picturePrice</c>.</summary>
    public decimal? PicturePrice { get; set; }
    /// <summary>The quote for a video note (CNY); null without a quote; <c>videoPrice</c>.</summary>
    public decimal? VideoPrice { get; set; }
    /// <summary>The lowest quote (CNY); null without a quote; <c>lowerPrice</c>.</summary>
    public decimal? LowerPrice { get; set; }
    /// <summary>What the creator posts about; <c>contentTags</c>.</summary>
    public XhsList<XhsPgyContentTag>? ContentTags { get; set; }
    /// <summary>What the marketplace says about the person; <c>personalTags</c>.</summary>
    public XhsList<string>? PersonalTags { get; set; }
    /// <summary>The level in the marketplace; <c>currentLevel</c>.</summary>
    public int? CurrentLevel { get; set; }
    /// <summary>The picture of the profile; <c>headPhoto</c>.</summary>
    public string? AvatarUrl { get; set; }
    /// <summary>The next level in the marketplace; -1 is none; <c>nextLevel</c>.</summary>
    public int? NextLevel { get; set; }
    /// <summary>Followers at the last daily count (count); <c>fansNum</c>.</summary>
    public long? FansNum { get; set; }
    /// <summary>Notes posted (count); <c>totalNoteCount</c>.</summary>
    public long? TotalNoteCount { get; set; }
    /// <summary>Whether the creator is valid in the marketplace: 1 is yes; <c>valid</c>.</summary>
    public int? Valid { get; set; }
    /// <summary>The kind of user; <c>userType</c>.</summary>
    public int? UserType { get; set; }
    /// <summary>The kind of creator; <c>kolType</c>.</summary>
    public int? KolType { get; set; }
    /// <summary>The label in the head of the page; <c>kolHeadLabel</c>.</summary>
    public int? KolHeadLabel { get; set; }
    /// <summary>The kind of cooperation; <c>cooperType</c>.</summary>
    public int? CooperType { get; set; }
    /// <summary>The state of cooperation; <c>cooperateState</c>.</summary>
    public int? CooperateState { get; set; }
    /// <summary>The kind of shop window; <c>buyerType</c>.</summary>
    public int? BuyerType { get; set; }
    /// <summary>Whether the creator may run a shop window; <c>hasBuyerAuth</c>.</summary>
    public bool? HasBuyerAuth { get; set; }
    /// <summary>The trades of the creator; <c>tradeType</c>.</summary>
    public string? TradeType { get; set; }
    /// <summary>The categories of the creator; <c>type</c>.</summary>
    public XhsList<string>? Type { get; set; }
    /// <summary>The industry of the creator; <c>industryTag</c>.</summary>
    public string? IndustryTag { get; set; }
    /// <summary>The features of the creator; <c>featureTags</c>.</summary>
    public XhsList<string>? FeatureTags { get; set; }
    /// <summary>The two main categories; <c>top2CategoryList</c>.</summary>
    public XhsList<string>? Top2CategoryList { get; set; }
    /// <summary>Where the creator would travel to; <c>travelAreaList</c>.</summary>
    public XhsList<string>? TravelAreaList { get; set; }
    /// <summary>The code of the category; <c>classifyCode</c>.</summary>
    public string? ClassifyCode { get; set; }
    /// <summary>The marketing target; <c>marketTarget</c>.</summary>
    public string? MarketTarget { get; set; }
    /// <summary>The activities that the creator takes part in; <c>activityList</c>.</summary>
    public XhsList<string>? ActivityList { get; set; }
    /// <summary>Notes, each as JSON text; <c>noteList</c>.</summary>
    public XhsList<string>? NoteList { get; set; }
    /// <summary>A note, or what is said about notes; <c>note</c>.</summary>
    public string? Note { get; set; }
    /// <summary>A live show, or what is said about live shows; <c>live</c>.</summary>
    public string? Live { get; set; }
    /// <summary>The picture of the live show; <c>liveImg</c>.</summary>
    public string? LiveImg { get; set; }
    /// <summary>The id of the live show; <c>liveId</c>.</summary>
    public string? LiveId { get; set; }
    /// <summary>Sales in live shows (CNY); <c>liveGMV</c>.</summary>
    public decimal? LiveGMV { get; set; }
    /// <summary>Live shows in 30 days (count); <c>kliveCnt30d</c>.</summary>
    public long? KliveCnt30d { get; set; }
    /// <summary>Average sales of a live show in 90 days (CNY); <c>avgAgmv90d</c>.</summary>
    public decimal? AvgAgmv90d { get; set; }
    /// <summary>Average viewers of a live show (count); <c>avgLiveViewerNum</c>.</summary>
    public long? AvgLiveViewerNum { get; set; }
    /// <summary>The sellers' real income in 90 days (CNY); <c>sellerRealIncomeAmt90d</c>.</summary>
    public decimal? SellerRealIncomeAmt90d { get; set; }
    /// <summary>The agency that holds the contract for notes; <c>noteSign</c>.</summary>
    public string? NoteSign { get; set; }
    /// <summary>The agency that holds the contract for live shows; <c>liveSign</c>.</summary>
    public string? LiveSign { get; set; }
    /// <summary>Cost per sale: the terms; <c>cps</c>.</summary>
    public string? Cps { get; set; }
    /// <summary>Cost per click: the terms; <c>cpc</c>.</summary>
    public string? Cpc { get; set; }
    /// <summary>The permission to recommend goods; <c>goodRecommendPermission</c>.</summary>
    public string? GoodRecommendPermission { get; set; }
    /// <summary>What the creator is permitted; <c>authorityList</c>.</summary>
    public XhsList<string>? AuthorityList { get; set; }
    /// <summary>The permissions being asked for; <c>processingAuthorities</c>.</summary>
    public string? ProcessingAuthorities { get; set; }
    /// <summary>The recommendation of the marketplace; <c>recommend</c>.</summary>
    public string? Recommend { get; set; }
    /// <summary>Why the marketplace recommends the creator; <c>recommendReason</c>.</summary>
    public string? RecommendReason { get; set; }
    /// <summary>The computed reasons of the recommendation; <c>algoRecommendReasons</c>.</summary>
    public string? AlgoRecommendReasons { get; set; }
    /// <summary>What the creator would like to do; <c>intentionInfo</c>.</summary>
    public string? IntentionInfo { get; set; }
    /// <summary>The limits for special industries; <c>specialIndustryLimit</c>.</summary>
    public string? SpecialIndustryLimit { get; set; }
    /// <summary>Whether recommended for the industry; <c>isIndustryRecommend</c>.</summary>
    public bool? IsIndustryRecommend { get; set; }
    /// <summary>Whether the creator is a celebrity; <c>isStar</c>.</summary>
    public bool? IsStar { get; set; }
    /// <summary>Whether the caller keeps the creator in a list; <c>isCollect</c>.</summary>
    public bool? IsCollect { get; set; }
    /// <summary>Whether a picture note is in the caller's cart; <c>pictureInCart</c>.</summary>
    public bool? PictureInCart { get; set; }
    /// <summary>Whether a video note is in the caller's cart; <c>videoInCart</c>.</summary>
    public bool? VideoInCart { get; set; }
    /// <summary>Whether a picture note by clicks is in the caller's cart; <c>pictureCpcInCart</c>.</summary>
    public bool? PictureCpcInCart { get; set; }
    /// <summary>Whether a video note by clicks is in the caller's cart; <c>videoCpcInCart</c>.</summary>
    public bool? VideoCpcInCart { get; set; }
    /// <summary>How the home page is displayed; <c>homePageDisplay</c>.</summary>
    public int? HomePageDisplay { get; set; }
    /// <summary>The quote as displayed (CNY); <c>showPrice</c>.</summary>
    public decimal? ShowPrice { get; set; }
    /// <summary>The state of the quotes; <c>priceState</c>.</summary>
    public int? PriceState { get; set; }
    /// <summary>The state of picture notes: 1 is open; <c>pictureState</c>.</summary>
    public int? PictureState { get; set; }
    /// <summary>The state of video notes: 1 is open; <c>videoState</c>.</summary>
    public int? VideoState { get; set; }
    /// <summary>Whether picture notes are shown; <c>pictureShowState</c>.</summary>
    public bool? PictureShowState { get; set; }
    /// <summary>Whether video notes are shown; <c>videoShowState</c>.</summary>
    public bool? VideoShowState { get; set; }
    /// <summary>Whether the quote for a picture note is above zero; <c>picturePriceGtZero</c>.</summary>
    public bool? PicturePriceGtZero { get; set; }
    /// <summary>Whether the quote for a video note is above zero; <c>videoPriceGtZero</c>.</summary>
    public bool? VideoPriceGtZero { get; set; }
    /// <summary>The hint at the quote for a picture note; <c>picPriceRemind</c>.</summary>
    public string? PicPriceRemind { get; set; }
    /// <summary>The hint at the quote for a video note; <c>videoPriceRemind</c>.</summary>
    public string? VideoPriceRemind { get; set; }
    /// <summary>The next quote for a picture note (CNY); <c>nextPicturePrice</c>.</summary>
    public decimal? NextPicturePrice { get; set; }
    /// <summary>The next quote for a video note (CNY); <c>nextVideoPrice</c>.</summary>
    public decimal? NextVideoPrice { get; set; }
    /// <summary>The quotes for the clothing industry; <c>clothingIndustryPrice</c>.</summary>
    public XhsPgyIndustryPrice? ClothingIndustryPrice { get; set; }
    /// <summary>The base price of a picture note by clicks (CNY); <c>pictureCpcBasePrice</c>.</summary>
    public decimal? PictureCpcBasePrice { get; set; }
    /// <summary>The price of a click on a picture note (CNY); <c>pictureCpcPerPrice</c>.</summary>
    public decimal? PictureCpcPerPrice { get; set; }
    /// <summary>The clicks expected on a picture note (count); <c>pictureCpcEstimateNum</c>.</summary>
    public long? PictureCpcEstimateNum { get; set; }
    /// <summary>The state of video notes by clicks; <c>videoCpcState</c>.</summary>
    public int? VideoCpcState { get; set; }
    /// <summary>The base price of a video note by clicks (CNY); <c>videoCpcBasePrice</c>.</summary>
    public decimal? VideoCpcBasePrice { get; set; }
    /// <summary>The price of a click on a video note (CNY); <c>videoCpcPerPrice</c>.</summary>
    public decimal? VideoCpcPerPrice { get; set; }
    /// <summary>The clicks expected on a video note (count); <c>videoCpcEstimateNum</c>.</summary>
    public long? VideoCpcEstimateNum { get; set; }
    /// <summary>The cost of a read of a picture note (CNY); <c>pictureReadCost</c>.</summary>
    public decimal? PictureReadCost { get; set; }
    /// <summary>The cost of a read of a video note (CNY); <c>videoReadCost</c>.</summary>
    public decimal? VideoReadCost { get; set; }
    /// <summary>The expected cost of 1,000 views of a picture note (CNY); <c>estimatePictureCpm</c>.</summary>
    public decimal? EstimatePictureCpm { get; set; }
    /// <summary>The same beside comparable creators; <c>estimatePictureCpmCompare</c>.</summary>
    public decimal? EstimatePictureCpmCompare { get; set; }
    /// <summary>The expected cost of 1,000 views of a video note (CNY); <c>estimateVideoCpm</c>.</summary>
    public decimal? EstimateVideoCpm { get; set; }
    /// <summary>The same beside comparable creators; <c>estimateVideoCpmCompare</c>.</summary>
    public decimal? EstimateVideoCpmCompare { get; set; }
    /// <summary>The expected cost of an interaction with a picture note (CNY); <c>estimatePictureEngageCost</c>.</summary>
    public decimal? EstimatePictureEngageCost { get; set; }
    /// <summary>The same beside comparable creators; <c>estimatePictureEngageCostCompare</c>.</summary>
    public decimal? EstimatePictureEngageCostCompare { get; set; }
    /// <summary>The expected cost of an interaction with a video note (CNY); <c>estimateVideoEngageCost</c>.</summary>
    public decimal? EstimateVideoEngageCost { get; set; }
    /// <summary>The same beside comparable creators; <c>estimateVideoEngageCostCompare</c>.</summary>
    public decimal? EstimateVideoEngageCostCompare { get; set; }
    /// <summary>The expected cost of a visitor, over 30 days (CNY); <c>estimateCpuv30d</c>.</summary>
    public decimal? EstimateCpuv30d { get; set; }
    /// <summary>The median cost of a visitor in 30 days (CNY); <c>mCpuvNum30d</c>, else <c>mcpuvNum30d</c>.</summary>
    public decimal? MCpuvNum30d { get; set; }
    /// <summary>The median of interactions (count); <c>mEngagementNum</c>, else <c>mengagementNum</c>.</summary>
    public long? MEngagementNum { get; set; }
    /// <summary>The median of interactions, for agencies (count); <c>mEngagementNumMcn</c>, else <c>mengagementNumMcn</c>.</summary>
    public long? MEngagementNumMcn { get; set; }
    /// <summary>The median of reads (count); <c>clickMidNum</c>.</summary>
    public long? ClickMidNum { get; set; }
    /// <summary>The median of reads, for agencies (count); <c>clickMidNumMcn</c>.</summary>
    public long? ClickMidNumMcn { get; set; }
    /// <summary>The median of interactions with a note (count); <c>interMidNum</c>.</summary>
    public long? InterMidNum { get; set; }
    /// <summary>The median of reads of a picture note (count); <c>pictureClickMidNum</c>.</summary>
    public long? PictureClickMidNum { get; set; }
    /// <summary>The median of interactions with a picture note (count); <c>pictureInterMidNum</c>.</summary>
    public long? PictureInterMidNum { get; set; }
    /// <summary>The median of plays of a video note (count); <c>videoClickMidNum</c>.</summary>
    public long? VideoClickMidNum { get; set; }
    /// <summary>The median of interactions with a video note (count); <c>videoInterMidNum</c>.</summary>
    public long? VideoInterMidNum { get; set; }
    /// <summary>The share of plays to the end, as sent; <c>videoFinishRate</c>.</summary>
    public decimal? VideoFinishRate { get; set; }
    /// <summary>The median of reads of paid notes in 30 days; <c>readMidCoop30</c>.</summary>
    public string? ReadMidCoop30 { get; set; }
    /// <summary>The median of interactions with paid notes in 30 days; <c>interMidCoop30</c>.</summary>
    public string? InterMidCoop30 { get; set; }
    /// <summary>Paid notes in 30 days (count); <c>coopNoteNum30d</c>.</summary>
    public long? CoopNoteNum30d { get; set; }
    /// <summary>Notes that match the search (count); <c>matchNoteNumber</c>.</summary>
    public long? MatchNoteNumber { get; set; }
    /// <summary>The median of views of a note in 30 days (count); <c>accumCommonImpMedinNum30d</c>.</summary>
    public long? AccumCommonImpMedinNum30d { get; set; }
    /// <summary>The median of views of a picture note in 30 days (count); <c>accumPicCommonImpMedinNum30d</c>.</summary>
    public long? AccumPicCommonImpMedinNum30d { get; set; }
    /// <summary>The median of views of a video note in 30 days (count); <c>accumVideoCommonImpMedinNum30d</c>.</summary>
    public long? AccumVideoCommonImpMedinNum30d { get; set; }
    /// <summary>The median of views of a paid note in 30 days (count); <c>accumCoopImpMedinNum30d</c>.</summary>
    public long? AccumCoopImpMedinNum30d { get; set; }
    /// <summary>The share of notes with 100 likes in 30 days, as sent; <c>hundredLikePercent30</c>.</summary>
    public decimal? HundredLikePercent30 { get; set; }
    /// <summary>The share of notes with 1,000 likes in 30 days, as sent; <c>thousandLikePercent30</c>.</summary>
    public decimal? ThousandLikePercent30 { get; set; }
    /// <summary>The same of picture notes with 100 likes, as sent; <c>pictureHundredLikePercent30</c>.</summary>
    public decimal? PictureHundredLikePercent30 { get; set; }
    /// <summary>The same of picture notes with 1,000 likes, as sent; <c>pictureThousandLikePercent30</c>.</summary>
    public decimal? PictureThousandLikePercent30 { get; set; }
    /// <summary>The same of video notes with 100 likes, as sent; <c>videoHundredLikePercent30</c>.</summary>
    public decimal? VideoHundredLikePercent30 { get; set; }
    /// <summary>The same of video notes with 1,000 likes, as sent; <c>videoThousandLikePercent30</c>.</summary>
    public decimal? VideoThousandLikePercent30 { get; set; }
    /// <summary>Followers won in 30 days (count); <c>fans30GrowthNum</c>.</summary>
    public long? Fans30GrowthNum { get; set; }
    /// <summary>The growth of the followers in 30 days, as sent; <c>fans30GrowthRate</c>.</summary>
    public decimal? Fans30GrowthRate { get; set; }
    /// <summary>Followers won (count); <c>fansRiseNum</c>.</summary>
    public long? FansRiseNum { get; set; }
    /// <summary>Followers who interact (count); <c>fansEngageNum</c>.</summary>
    public long? FansEngageNum { get; set; }
    /// <summary>The share of followers who interact in 30 days, as sent; <c>fansEngageNum30dLv</c>.</summary>
    public string? FansEngageNum30dLv { get; set; }
    /// <summary>The share of followers who are active in 28 days, as sent; <c>fansActiveIn28dLv</c>.</summary>
    public string? FansActiveIn28dLv { get; set; }
    /// <summary>Whether the creator counts as efficient; <c>efficiencyValidUser</c>.</summary>
    public int? EfficiencyValidUser { get; set; }
    /// <summary>The share of invitations answered within 48 hours, as sent; <c>inviteReply48hNumRatio</c>.</summary>
    public decimal? InviteReply48hNumRatio { get; set; }
    /// <summary>The views expected; <c>predictiveExposure</c>.</summary>
    public string? PredictiveExposure { get; set; }
    /// <summary>The readers expected, at least (count); <c>forecastReadUvLower</c>.</summary>
    public long? ForecastReadUvLower { get; set; }
    /// <summary>The readers expected, at most (count); <c>forecastReadUvUpper</c>.</summary>
    public long? ForecastReadUvUpper { get; set; }
    /// <summary>The share of the target group expected, at least, as sent; <c>forecastGroupCoverRateLower</c>.</summary>
    public decimal? ForecastGroupCoverRateLower { get; set; }
    /// <summary>The share of the target group expected, at most, as sent; <c>forecastGroupCoverRateUpper</c>.</summary>
    public decimal? ForecastGroupCoverRateUpper { get; set; }
    /// <summary>Views promised (count); <c>promiseImpNum</c>.</summary>
    public long? PromiseImpNum { get; set; }
    /// <summary>Whether the promise is shown; <c>showPromiseTag</c>.</summary>
    public int? ShowPromiseTag { get; set; }
    /// <summary>What was delivered above the promise (count); <c>overflowNum</c>.</summary>
    public long? OverflowNum { get; set; }
    /// <summary>Recommending and selling; spelled as the service spells it; <c>seedAndHarcest</c>.</summary>
    public string? SeedAndHarcest { get; set; }
    /// <summary>Whether the creator is new and of high quality; <c>newHighQuality</c>.</summary>
    public int? NewHighQuality { get; set; }
    /// <summary>Whether the creator is rarely active; <c>lowActive</c>.</summary>
    public bool? LowActive { get; set; }
    /// <summary>Whether similar creators are known; <c>resemblance</c>.</summary>
    public bool? Resemblance { get; set; }
    /// <summary>The state of control by the platform; <c>controlState</c>.</summary>
    public int? ControlState { get; set; }
    /// <summary>The state called <c>fb</c> by the service; <c>fbState</c>.</summary>
    public int? FbState { get; set; }
    /// <summary>When the answer arrived (UTC+08:00); not from the service.</summary>
    public DateTimeOffset? RetrievedAt { get; set; }
}
