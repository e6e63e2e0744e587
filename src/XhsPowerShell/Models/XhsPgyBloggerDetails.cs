namespace XhsPowerShell;

/// <summary>
/// What else the service sends of a creator in the marketplace. A property is null where the service sent nothing.
/// </summary>
public sealed class XhsPgyBloggerDetails
{
    /// <summary>The next level in the marketplace; -1 is none; <c>nextLevel</c>.</summary>
    public int? NextLevel { get; set; }

    /// <summary>Followers at the last daily count (count); <c>fansNum</c>.</summary>
    public long? FollowerCountDisplayed { get; set; }

    /// <summary>Whether the creator is valid in the marketplace: 1 is yes; <c>valid</c>.</summary>
    public int? ValidState { get; set; }

    /// <summary>The kind of user; <c>userType</c>.</summary>
    public int? UserType { get; set; }

    /// <summary>The kind of creator; <c>kolType</c>.</summary>
    public int? CreatorType { get; set; }

    /// <summary>The label in the head of the page; <c>kolHeadLabel</c>.</summary>
    public int? HeadLabel { get; set; }

    /// <summary>The kind of cooperation; <c>cooperType</c>.</summary>
    public int? CooperationType { get; set; }

    /// <summary>The state of cooperation; <c>cooperateState</c>.</summary>
    public int? CooperationState { get; set; }

    /// <summary>The kind of shop window; <c>buyerType</c>.</summary>
    public int? ShopOwnerType { get; set; }

    /// <summary>Whether the creator may run a shop window; <c>hasBuyerAuth</c>.</summary>
    public bool? IsShopOwner { get; set; }

    /// <summary>The trades of the creator; <c>tradeType</c>.</summary>
    public string? TradeType { get; set; }

    /// <summary>The categories of the creator; <c>type</c>.</summary>
    public XhsList<string>? Kinds { get; set; }

    /// <summary>The industry of the creator; <c>industryTag</c>.</summary>
    public string? IndustryTag { get; set; }

    /// <summary>The two main categories; <c>top2CategoryList</c>.</summary>
    public XhsList<string>? TopCategories { get; set; }

    /// <summary>Where the creator would travel to; <c>travelAreaList</c>.</summary>
    public XhsList<string>? TravelAreas { get; set; }

    /// <summary>The code of the category; <c>classifyCode</c>.</summary>
    public string? ClassificationCode { get; set; }

    /// <summary>The marketing target; <c>marketTarget</c>.</summary>
    public string? MarketingTarget { get; set; }

    /// <summary>The activities that the creator takes part in; <c>activityList</c>.</summary>
    public XhsList<string>? Activities { get; set; }

    /// <summary>Notes, each as JSON text; <c>noteList</c>.</summary>
    public XhsList<string>? Notes { get; set; }

    /// <summary>A note, or what is said about notes; <c>note</c>.</summary>
    public string? Note { get; set; }

    /// <summary>A live show, or what is said about live shows; <c>live</c>.</summary>
    public string? LiveText { get; set; }

    /// <summary>The picture of the live show; <c>liveImg</c>.</summary>
    public string? LiveImageUrl { get; set; }

    /// <summary>The id of the live show; <c>liveId</c>.</summary>
    public string? LiveId { get; set; }

    /// <summary>Sales in live shows (CNY); <c>liveGMV</c>.</summary>
    public decimal? LiveSales { get; set; }

    /// <summary>Live shows in 30 days (count); <c>kliveCnt30d</c>.</summary>
    public long? LiveCount30d { get; set; }

    /// <summary>Average sales of a live show in 90 days (CNY); <c>avgAgmv90d</c>.</summary>
    public decimal? AverageLiveSales90d { get; set; }

    /// <summary>Average viewers of a live show (count); <c>avgLiveViewerNum</c>.</summary>
    public long? AverageLiveViewers { get; set; }

    /// <summary>The sellers' real income in 90 days (CNY); <c>sellerRealIncomeAmt90d</c>.</summary>
    public decimal? SellerIncome90d { get; set; }

    /// <summary>The agency that holds the contract for notes; <c>noteSign</c>.</summary>
    public string? NoteAgency { get; set; }

    /// <summary>The agency that holds the contract for live shows; <c>liveSign</c>.</summary>
    public string? LiveAgency { get; set; }

    /// <summary>Cost per sale: the terms; <c>cps</c>.</summary>
    public string? CostPerSaleTerms { get; set; }

    /// <summary>Cost per click: the terms; <c>cpc</c>.</summary>
    public string? CostPerClickTerms { get; set; }

    /// <summary>The permission to recommend goods; <c>goodRecommendPermission</c>.</summary>
    public string? GoodsPermission { get; set; }

    /// <summary>What the creator is permitted; <c>authorityList</c>.</summary>
    public XhsList<string>? Permissions { get; set; }

    /// <summary>The permissions being asked for; <c>processingAuthorities</c>.</summary>
    public string? PendingPermissions { get; set; }

    /// <summary>The recommendation of the marketplace; <c>recommend</c>.</summary>
    public string? Recommendation { get; set; }

    /// <summary>Why the marketplace recommends the creator; <c>recommendReason</c>.</summary>
    public string? RecommendationReason { get; set; }

    /// <summary>The computed reasons of the recommendation; <c>algoRecommendReasons</c>.</summary>
    public string? ComputedReasons { get; set; }

    /// <summary>What the creator would like to do; <c>intentionInfo</c>.</summary>
    public string? Intention { get; set; }

    /// <summary>The limits for special industries; <c>specialIndustryLimit</c>.</summary>
    public string? SpecialIndustryLimit { get; set; }

    /// <summary>Whether recommended for the industry; <c>isIndustryRecommend</c>.</summary>
    public bool? IsRecommendedForIndustry { get; set; }

    /// <summary>Whether the caller keeps the creator in a list; <c>isCollect</c>.</summary>
    public bool? IsInCallerList { get; set; }

    /// <summary>Whether a picture note is in the caller's cart; <c>pictureInCart</c>.</summary>
    public bool? IsPictureInCart { get; set; }

    /// <summary>Whether a video note is in the caller's cart; <c>videoInCart</c>.</summary>
    public bool? IsVideoInCart { get; set; }

    /// <summary>Whether a picture note by clicks is in the caller's cart; <c>pictureCpcInCart</c>.</summary>
    public bool? IsPictureClickInCart { get; set; }

    /// <summary>Whether a video note by clicks is in the caller's cart; <c>videoCpcInCart</c>.</summary>
    public bool? IsVideoClickInCart { get; set; }

    /// <summary>How the home page is displayed; <c>homePageDisplay</c>.</summary>
    public int? HomePageDisplay { get; set; }

    /// <summary>The quote as displayed (CNY); <c>showPrice</c>.</summary>
    public decimal? DisplayedPrice { get; set; }

    /// <summary>The state of the quotes; <c>priceState</c>.</summary>
    public int? PriceState { get; set; }

    /// <summary>The state of picture notes: 1 is open; <c>pictureState</c>.</summary>
    public int? PictureState { get; set; }

    /// <summary>The state of video notes: 1 is open; <c>videoState</c>.</summary>
    public int? VideoState { get; set; }

    /// <summary>Whether picture notes are shown; <c>pictureShowState</c>.</summary>
    public bool? IsPictureShown { get; set; }

    /// <summary>Whether video notes are shown; <c>videoShowState</c>.</summary>
    public bool? IsVideoShown { get; set; }

    /// <summary>Whether the quote for a picture note is above zero; <c>picturePriceGtZero</c>.</summary>
    public bool? HasPicturePrice { get; set; }

    /// <summary>Whether the quote for a video note is above zero; <c>videoPriceGtZero</c>.</summary>
    public bool? HasVideoPrice { get; set; }

    /// <summary>The hint at the quote for a picture note; <c>picPriceRemind</c>.</summary>
    public string? PicturePriceHint { get; set; }

    /// <summary>The hint at the quote for a video note; <c>videoPriceRemind</c>.</summary>
    public string? VideoPriceHint { get; set; }

    /// <summary>The next quote for a picture note (CNY); <c>nextPicturePrice</c>.</summary>
    public decimal? NextPicturePrice { get; set; }

    /// <summary>The next quote for a video note (CNY); <c>nextVideoPrice</c>.</summary>
    public decimal? NextVideoPrice { get; set; }

    /// <summary>The quotes for the clothing industry; <c>clothingIndustryPrice</c>.</summary>
    public XhsPgyIndustryPrice? ClothingPrice { get; set; }

    /// <summary>The base price of a picture note by clicks (CNY); <c>pictureCpcBasePrice</c>.</summary>
    public decimal? PictureClickBasePrice { get; set; }

    /// <summary>The price of a click on a picture note (CNY); <c>pictureCpcPerPrice</c>.</summary>
    public decimal? PictureClickPrice { get; set; }

    /// <summary>The clicks expected on a picture note (count); <c>pictureCpcEstimateNum</c>.</summary>
    public long? PictureClickEstimate { get; set; }

    /// <summary>The state of video notes by clicks; <c>videoCpcState</c>.</summary>
    public int? VideoClickState { get; set; }

    /// <summary>The base price of a video note by clicks (CNY); <c>videoCpcBasePrice</c>.</summary>
    public decimal? VideoClickBasePrice { get; set; }

    /// <summary>The price of a click on a video note (CNY); <c>videoCpcPerPrice</c>.</summary>
    public decimal? VideoClickPrice { get; set; }

    /// <summary>The clicks expected on a video note (count); <c>videoCpcEstimateNum</c>.</summary>
    public long? VideoClickEstimate { get; set; }

    /// <summary>The same beside comparable creators; <c>estimatePictureCpmCompare</c>.</summary>
    public decimal? PictureCpmComparison { get; set; }

    /// <summary>The same beside comparable creators; <c>estimateVideoCpmCompare</c>.</summary>
    public decimal? VideoCpmComparison { get; set; }

    /// <summary>The same beside comparable creators; <c>estimatePictureEngageCostCompare</c>.</summary>
    public decimal? PictureEngagementCostComparison { get; set; }

    /// <summary>The same beside comparable creators; <c>estimateVideoEngageCostCompare</c>.</summary>
    public decimal? VideoEngagementCostComparison { get; set; }

    /// <summary>The expected cost of a visitor, over 30 days (CNY); <c>estimateCpuv30d</c>.</summary>
    public decimal? EstimatedVisitorCost30d { get; set; }

    /// <summary>The median cost of a visitor in 30 days (CNY); <c>mCpuvNum30d</c>, else <c>mcpuvNum30d</c>.</summary>
    public decimal? VisitorCostMedian30d { get; set; }

    /// <summary>
    /// The median of interactions, for agencies (count); <c>mEngagementNumMcn</c>, else <c>mengagementNumMcn</c>.
    /// </summary>
    public long? AgencyEngagementMedian { get; set; }

    /// <summary>The median of reads, for agencies (count); <c>clickMidNumMcn</c>.</summary>
    public long? AgencyReadMedian { get; set; }

    /// <summary>The median of reads of paid notes in 30 days; <c>readMidCoop30</c>.</summary>
    public string? PaidReadMedian30d { get; set; }

    /// <summary>The median of interactions with paid notes in 30 days; <c>interMidCoop30</c>.</summary>
    public string? PaidInteractionMedian30d { get; set; }

    /// <summary>Notes that match the search (count); <c>matchNoteNumber</c>.</summary>
    public long? MatchingNoteCount { get; set; }

    /// <summary>Followers won (count); <c>fansRiseNum</c>.</summary>
    public long? FollowerRise { get; set; }

    /// <summary>Followers who interact (count); <c>fansEngageNum</c>.</summary>
    public long? EngagedFollowerCount { get; set; }

    /// <summary>Whether the creator counts as efficient; <c>efficiencyValidUser</c>.</summary>
    public int? EfficiencyState { get; set; }

    /// <summary>The views expected; <c>predictiveExposure</c>.</summary>
    public string? PredictedImpressions { get; set; }

    /// <summary>The readers expected, at least (count); <c>forecastReadUvLower</c>.</summary>
    public long? ForecastReadersMinimum { get; set; }

    /// <summary>The readers expected, at most (count); <c>forecastReadUvUpper</c>.</summary>
    public long? ForecastReadersMaximum { get; set; }

    /// <summary>
    /// The share of the target group expected, at least (fraction of one); <c>forecastGroupCoverRateLower</c>.
    /// </summary>
    public decimal? ForecastReachRateMinimum { get; set; }

    /// <summary>
    /// The share of the target group expected, at most (fraction of one); <c>forecastGroupCoverRateUpper</c>.
    /// </summary>
    public decimal? ForecastReachRateMaximum { get; set; }

    /// <summary>Views promised (count); <c>promiseImpNum</c>.</summary>
    public long? PromisedImpressions { get; set; }

    /// <summary>Whether the promise is shown; <c>showPromiseTag</c>.</summary>
    public int? PromiseState { get; set; }

    /// <summary>What was delivered above the promise (count); <c>overflowNum</c>.</summary>
    public long? OverdeliveryCount { get; set; }

    /// <summary>Recommending and selling; spelled as the service spells it; <c>seedAndHarcest</c>.</summary>
    public string? SeedAndHarvest { get; set; }

    /// <summary>Whether the creator is new and of high quality; <c>newHighQuality</c>.</summary>
    public int? HighQualityState { get; set; }

    /// <summary>Whether similar creators are known; <c>resemblance</c>.</summary>
    public bool? HasSimilarCreators { get; set; }

    /// <summary>The state of control by the platform; <c>controlState</c>.</summary>
    public int? ControlState { get; set; }

    /// <summary>The state called <c>fb</c> by the service; <c>fbState</c>.</summary>
    public int? RestrictionState { get; set; }

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
