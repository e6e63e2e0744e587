using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Which field of a creator in the marketplace goes into which property; several endpoints send the same fields.
/// </summary>
internal static class PgyBloggerFields
{
    private static readonly FieldMap<ContentTag> ContentTagFields =
        new FieldMap<ContentTag>(static () => new ContentTag())
        .Text("taxonomy1Tag", static (tag, value) => tag.Name = value)
        .Texts("taxonomy2Tags", static (tag, value) => tag.Parts = value);

    private static readonly FieldMap<XhsPgyBlogger> AgencyFields =
        new FieldMap<XhsPgyBlogger>(static () => new XhsPgyBlogger())
        .Text("userId", static (blogger, value) => blogger.AgencyId = value)
        .Text("name", static (blogger, value) => blogger.AgencyName = value);

    private static readonly FieldMap<XhsPgyIndustryPrice> IndustryPriceFields =
        new FieldMap<XhsPgyIndustryPrice>(static () => new XhsPgyIndustryPrice())
        .Decimal("picturePrice", static (industryPrice, value) => industryPrice.PicturePrice = value)
        .Decimal("videoPrice", static (industryPrice, value) => industryPrice.VideoPrice = value)
        .Int("pictureState", static (industryPrice, value) => industryPrice.PictureState = value)
        .Int("videoState", static (industryPrice, value) => industryPrice.VideoState = value)
        .Text("industryId", static (industryPrice, value) => industryPrice.IndustryId = value)
        .Raw("bizType", static (industryPrice, value) => industryPrice.BizType = value);

    private static readonly FieldMap<XhsPgyBlogger> Fields =
        new FieldMap<XhsPgyBlogger>(static () => new XhsPgyBlogger { Details = new XhsPgyBloggerDetails() })
        .Text("userId", static (blogger, value) => blogger.UserId = value)
        .Text("redId", static (blogger, value) => blogger.RedId = value)
        .Text("name", static (blogger, value) => blogger.Nickname = value)
        .Gender("gender", static (blogger, value) => blogger.Gender = value)
        .Text("location", static (blogger, value) => blogger.Location = value)
        .Long("fansCount", static (blogger, value) => blogger.FollowerCount = value)
        .Long("likeCollectCountInfo", static (blogger, value) => blogger.LikeAndCollectCount = value)
        .Long("businessNoteCount", static (blogger, value) => blogger.BusinessNoteCount = value)
        .Decimal("picturePrice", static (blogger, value) => blogger.PicturePrice = value)
        .Decimal("videoPrice", static (blogger, value) => blogger.VideoPrice = value)
        .Decimal("lowerPrice", static (blogger, value) => blogger.LowestPrice = value)
        .List("contentTags", ContentTagFields, static (blogger, value) => blogger.ContentTags = Join(value))
        .Texts("personalTags", static (blogger, value) => blogger.PersonalTags = value)
        .Int("currentLevel", static (blogger, value) => blogger.Level = value)
        .Text("headPhoto", static (blogger, value) => blogger.AvatarUrl = value)
        .Int("nextLevel", static (blogger, value) => blogger.Details!.NextLevel = value)
        .Long("fansNum", static (blogger, value) => blogger.Details!.FollowerCountDisplayed = value)
        .Long("totalNoteCount", static (blogger, value) => blogger.NoteCount = value)
        .Int("valid", static (blogger, value) => blogger.Details!.ValidState = value)
        .Int("userType", static (blogger, value) => blogger.Details!.UserType = value)
        .Int("kolType", static (blogger, value) => blogger.Details!.CreatorType = value)
        .Int("kolHeadLabel", static (blogger, value) => blogger.Details!.HeadLabel = value)
        .Int("cooperType", static (blogger, value) => blogger.Details!.CooperationType = value)
        .Int("cooperateState", static (blogger, value) => blogger.Details!.CooperationState = value)
        .Int("buyerType", static (blogger, value) => blogger.Details!.ShopOwnerType = value)
        .Flag("hasBuyerAuth", static (blogger, value) => blogger.Details!.IsShopOwner = value)
        .Raw("tradeType", static (blogger, value) => blogger.Details!.TradeType = value)
        .Texts("type", static (blogger, value) => blogger.Details!.Kinds = value)
        .Raw("industryTag", static (blogger, value) => blogger.Details!.IndustryTag = value)
        .Texts("featureTags", static (blogger, value) => blogger.FeatureTags = value)
        .Texts("top2CategoryList", static (blogger, value) => blogger.Details!.TopCategories = value)
        .Texts("travelAreaList", static (blogger, value) => blogger.Details!.TravelAreas = value)
        .Raw("classifyCode", static (blogger, value) => blogger.Details!.ClassificationCode = value)
        .Raw("marketTarget", static (blogger, value) => blogger.Details!.MarketingTarget = value)
        .Texts("activityList", static (blogger, value) => blogger.Details!.Activities = value)
        .Texts("noteList", static (blogger, value) => blogger.Details!.Notes = value)
        .Raw("note", static (blogger, value) => blogger.Details!.Note = value)
        .Raw("live", static (blogger, value) => blogger.Details!.LiveText = value)
        .Raw("liveImg", static (blogger, value) => blogger.Details!.LiveImageUrl = value)
        .Text("liveId", static (blogger, value) => blogger.Details!.LiveId = value)
        .Decimal("liveGMV", static (blogger, value) => blogger.Details!.LiveSales = value)
        .Long("kliveCnt30d", static (blogger, value) => blogger.Details!.LiveCount30d = value)
        .Decimal("avgAgmv90d", static (blogger, value) => blogger.Details!.AverageLiveSales90d = value)
        .Long("avgLiveViewerNum", static (blogger, value) => blogger.Details!.AverageLiveViewers = value)
        .Decimal("sellerRealIncomeAmt90d", static (blogger, value) => blogger.Details!.SellerIncome90d = value)
        .Raw("noteSign", static (blogger, value) => blogger.Details!.NoteAgency = value)
        .Raw("liveSign", static (blogger, value) => blogger.Details!.LiveAgency = value)
        .Raw("cps", static (blogger, value) => blogger.Details!.CostPerSaleTerms = value)
        .Raw("cpc", static (blogger, value) => blogger.Details!.CostPerClickTerms = value)
        .Raw("goodRecommendPermission", static (blogger, value) => blogger.Details!.GoodsPermission = value)
        .Texts("authorityList", static (blogger, value) => blogger.Details!.Permissions = value)
        .Raw("processingAuthorities", static (blogger, value) => blogger.Details!.PendingPermissions = value)
        .Raw("recommend", static (blogger, value) => blogger.Details!.Recommendation = value)
        .Raw("recommendReason", static (blogger, value) => blogger.Details!.RecommendationReason = value)
        .Raw("algoRecommendReasons", static (blogger, value) => blogger.Details!.ComputedReasons = value)
        .Raw("intentionInfo", static (blogger, value) => blogger.Details!.Intention = value)
        .Raw("specialIndustryLimit", static (blogger, value) => blogger.Details!.SpecialIndustryLimit = value)
        .Flag("isIndustryRecommend", static (blogger, value) => blogger.Details!.IsRecommendedForIndustry = value)
        .Flag("isStar", static (blogger, value) => blogger.IsCelebrity = value)
        .Flag("isCollect", static (blogger, value) => blogger.Details!.IsInCallerList = value)
        .Flag("pictureInCart", static (blogger, value) => blogger.Details!.IsPictureInCart = value)
        .Flag("videoInCart", static (blogger, value) => blogger.Details!.IsVideoInCart = value)
        .Flag("pictureCpcInCart", static (blogger, value) => blogger.Details!.IsPictureClickInCart = value)
        .Flag("videoCpcInCart", static (blogger, value) => blogger.Details!.IsVideoClickInCart = value)
        .Int("homePageDisplay", static (blogger, value) => blogger.Details!.HomePageDisplay = value)
        .Decimal("showPrice", static (blogger, value) => blogger.Details!.DisplayedPrice = value)
        .Int("priceState", static (blogger, value) => blogger.Details!.PriceState = value)
        .Int("pictureState", static (blogger, value) => blogger.Details!.PictureState = value)
        .Int("videoState", static (blogger, value) => blogger.Details!.VideoState = value)
        .Flag("pictureShowState", static (blogger, value) => blogger.Details!.IsPictureShown = value)
        .Flag("videoShowState", static (blogger, value) => blogger.Details!.IsVideoShown = value)
        .Flag("picturePriceGtZero", static (blogger, value) => blogger.Details!.HasPicturePrice = value)
        .Flag("videoPriceGtZero", static (blogger, value) => blogger.Details!.HasVideoPrice = value)
        .Raw("picPriceRemind", static (blogger, value) => blogger.Details!.PicturePriceHint = value)
        .Raw("videoPriceRemind", static (blogger, value) => blogger.Details!.VideoPriceHint = value)
        .Decimal("nextPicturePrice", static (blogger, value) => blogger.Details!.NextPicturePrice = value)
        .Decimal("nextVideoPrice", static (blogger, value) => blogger.Details!.NextVideoPrice = value)
        .Decimal("pictureCpcBasePrice", static (blogger, value) => blogger.Details!.PictureClickBasePrice = value)
        .Decimal("pictureCpcPerPrice", static (blogger, value) => blogger.Details!.PictureClickPrice = value)
        .Long("pictureCpcEstimateNum", static (blogger, value) => blogger.Details!.PictureClickEstimate = value)
        .Int("videoCpcState", static (blogger, value) => blogger.Details!.VideoClickState = value)
        .Decimal("videoCpcBasePrice", static (blogger, value) => blogger.Details!.VideoClickBasePrice = value)
        .Decimal("videoCpcPerPrice", static (blogger, value) => blogger.Details!.VideoClickPrice = value)
        .Long("videoCpcEstimateNum", static (blogger, value) => blogger.Details!.VideoClickEstimate = value)
        .Quote("pictureReadCost", static (blogger, value) => blogger.PictureReadCost = value)
        .Quote("videoReadCost", static (blogger, value) => blogger.VideoReadCost = value)
        .Quote("estimatePictureCpm", static (blogger, value) => blogger.PictureCpm = value)
        .Decimal("estimatePictureCpmCompare", static (blogger, value) => blogger.Details!.PictureCpmComparison = value)
        .Quote("estimateVideoCpm", static (blogger, value) => blogger.VideoCpm = value)
        .Decimal("estimateVideoCpmCompare", static (blogger, value) => blogger.Details!.VideoCpmComparison = value)
        .Quote("estimatePictureEngageCost", static (blogger, value) => blogger.PictureEngagementCost = value)
        .Decimal("estimatePictureEngageCostCompare", static (blogger, value) =>
            blogger.Details!.PictureEngagementCostComparison = value)
        .Quote("estimateVideoEngageCost", static (blogger, value) => blogger.VideoEngagementCost = value)
        .Decimal("estimateVideoEngageCostCompare", static (blogger, value) =>
            blogger.Details!.VideoEngagementCostComparison = value)
        .Decimal("estimateCpuv30d", static (blogger, value) => blogger.Details!.EstimatedVisitorCost30d = value)
        .Long("clickMidNum", static (blogger, value) => blogger.ReadMedian = value)
        .Long("clickMidNumMcn", static (blogger, value) => blogger.Details!.AgencyReadMedian = value)
        .Long("interMidNum", static (blogger, value) => blogger.InteractionMedian = value)
        .Long("pictureClickMidNum", static (blogger, value) => blogger.PictureReadMedian = value)
        .Long("pictureInterMidNum", static (blogger, value) => blogger.PictureInteractionMedian = value)
        .Long("videoClickMidNum", static (blogger, value) => blogger.VideoReadMedian = value)
        .Long("videoInterMidNum", static (blogger, value) => blogger.VideoInteractionMedian = value)
        .PartOfWhole("videoFinishRate", static (blogger, value) => blogger.VideoCompletionRate = value)
        .Raw("readMidCoop30", static (blogger, value) => blogger.Details!.PaidReadMedian30d = value)
        .Raw("interMidCoop30", static (blogger, value) => blogger.Details!.PaidInteractionMedian30d = value)
        .Long("coopNoteNum30d", static (blogger, value) => blogger.PaidNoteCount30d = value)
        .Long("matchNoteNumber", static (blogger, value) => blogger.Details!.MatchingNoteCount = value)
        .Long("accumCommonImpMedinNum30d", static (blogger, value) => blogger.ImpressionMedian30d = value)
        .Long("accumPicCommonImpMedinNum30d", static (blogger, value) => blogger.PictureImpressionMedian30d = value)
        .Long("accumVideoCommonImpMedinNum30d", static (blogger, value) => blogger.VideoImpressionMedian30d = value)
        .Long("accumCoopImpMedinNum30d", static (blogger, value) => blogger.PaidImpressionMedian30d = value)
        .PartOfWhole("hundredLikePercent30", static (blogger, value) => blogger.HundredLikeRate30d = value)
        .PartOfWhole("thousandLikePercent30", static (blogger, value) => blogger.ThousandLikeRate30d = value)
        .PartOfWhole("pictureHundredLikePercent30", static (blogger, value) =>
            blogger.PictureHundredLikeRate30d = value)
        .PartOfWhole("pictureThousandLikePercent30", static (blogger, value) =>
            blogger.PictureThousandLikeRate30d = value)
        .PartOfWhole("videoHundredLikePercent30", static (blogger, value) => blogger.VideoHundredLikeRate30d = value)
        .PartOfWhole("videoThousandLikePercent30", static (blogger, value) => blogger.VideoThousandLikeRate30d = value)
        .Long("fans30GrowthNum", static (blogger, value) => blogger.FollowerGrowth30d = value)
        .Share("fans30GrowthRate", static (blogger, value) => blogger.FollowerGrowthRate30d = value)
        .Long("fansRiseNum", static (blogger, value) => blogger.Details!.FollowerRise = value)
        .Long("fansEngageNum", static (blogger, value) => blogger.Details!.EngagedFollowerCount = value)
        .PartOfWhole("fansEngageNum30dLv", static (blogger, value) => blogger.EngagedFollowerRate30d = value)
        .PartOfWhole("fansActiveIn28dLv", static (blogger, value) => blogger.ActiveFollowerRate28d = value)
        .Int("efficiencyValidUser", static (blogger, value) => blogger.Details!.EfficiencyState = value)
        .PartOfWhole("inviteReply48hNumRatio", static (blogger, value) => blogger.ReplyRate48h = value)
        .Raw("predictiveExposure", static (blogger, value) => blogger.Details!.PredictedImpressions = value)
        .Long("forecastReadUvLower", static (blogger, value) => blogger.Details!.ForecastReadersMinimum = value)
        .Long("forecastReadUvUpper", static (blogger, value) => blogger.Details!.ForecastReadersMaximum = value)
        .PartOfWhole("forecastGroupCoverRateLower", static (blogger, value) =>
            blogger.Details!.ForecastReachRateMinimum = value)
        .PartOfWhole("forecastGroupCoverRateUpper", static (blogger, value) =>
            blogger.Details!.ForecastReachRateMaximum = value)
        .Long("promiseImpNum", static (blogger, value) => blogger.Details!.PromisedImpressions = value)
        .Int("showPromiseTag", static (blogger, value) => blogger.Details!.PromiseState = value)
        .Long("overflowNum", static (blogger, value) => blogger.Details!.OverdeliveryCount = value)
        .Raw("seedAndHarcest", static (blogger, value) => blogger.Details!.SeedAndHarvest = value)
        .Int("newHighQuality", static (blogger, value) => blogger.Details!.HighQualityState = value)
        .Flag("lowActive", static (blogger, value) => blogger.IsRarelyActive = value)
        .Flag("resemblance", static (blogger, value) => blogger.Details!.HasSimilarCreators = value)
        .Int("controlState", static (blogger, value) => blogger.Details!.ControlState = value)
        .Int("fbState", static (blogger, value) => blogger.Details!.RestrictionState = value)
        .Object("clothingIndustryPrice", IndustryPriceFields, static (blogger, value) =>
            blogger.Details!.ClothingPrice = value)

        // Sent under two spellings each. The one with mE or mC wins, whichever comes first in the text.
        .Long("mEngagementNum", static (blogger, value) => blogger.EngagementMedian = value ?? blogger.EngagementMedian)
        .Long("mengagementNum", static (blogger, value) => blogger.EngagementMedian ??= value)
        .Long("mEngagementNumMcn", static (blogger, value) => blogger.Details!.AgencyEngagementMedian = value
            ?? blogger.Details!.AgencyEngagementMedian)
        .Long("mengagementNumMcn", static (blogger, value) => blogger.Details!.AgencyEngagementMedian ??= value)
        .Decimal("mCpuvNum30d", static (blogger, value) => blogger.Details!.VisitorCostMedian30d = value
            ?? blogger.Details!.VisitorCostMedian30d)
        .Decimal("mcpuvNum30d", static (blogger, value) => blogger.Details!.VisitorCostMedian30d ??= value);

    /// <summary>Reads a creator in the marketplace.</summary>
    /// <param name="reader">Stands on the value; is left on its end.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var blogger = Fields.Read(ref reader, retrievedAt);
        if (blogger is not null)
        {
            ReadAgency(blogger);
        }

        return blogger;
    }

    private static void ReadAgency(XhsPgyBlogger blogger)
    {
        if (blogger.Details?.NoteAgency is not { Length: > 1 } json || json[0] != '{')
        {
            return;
        }

        var agency = AgencyFields.Read(Encoding.UTF8.GetBytes(json));
        blogger.AgencyId = agency?.AgencyId;
        blogger.AgencyName = agency?.AgencyName;
    }

    /// <summary>The tags of the content, joined over their levels.</summary>
    public static FieldMap<T> ContentTags<T>(this FieldMap<T> map, string path, Action<T, XhsList<string>?> set)
        where T : class =>
        map.List(path, ContentTagFields, (target, value) => set(target, Join(value)));

    /// <summary>
    /// One text for each tag of the second level, such as <c>母婴/母婴日常</c>; the first level alone where it has none.
    /// </summary>
    private static XhsList<string>? Join(XhsList<ContentTag>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        var texts = new XhsList<string>();
        foreach (var tag in tags)
        {
            foreach (var part in tag.Parts is { Count: > 0 } parts ? parts : [""])
            {
                var text = string.IsNullOrEmpty(tag.Name) || part.Length == 0 ? tag.Name + part : tag.Name + "/" + part;
                if (text.Length > 0)
                {
                    texts.Add(text);
                }
            }
        }

        return texts;
    }

    private sealed class ContentTag
    {
        public string? Name { get; set; }
        public XhsList<string>? Parts { get; set; }
    }
}
