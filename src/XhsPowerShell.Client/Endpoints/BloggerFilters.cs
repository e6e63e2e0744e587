using System.Text;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The filters of the marketplace's search, under the names that people use for them.</summary>
internal static class BloggerFilters
{
    // The service writes them in capitals: FoodBeverageSnacks is FOOD_BEVERAGE_SNACKS. The first one is no filter.
    private static readonly (string Name, string WireValue)[] Industries = Array.ConvertAll(
        Enum.GetNames(typeof(XhsPgyIndustry)),
        static name => (name, name == nameof(XhsPgyIndustry.Any) ? "" : Capitals(name)));

    /// <summary>
    /// All of them, in the order of the service's documentation. A range is two of them with one name on the wire.
    /// </summary>
    public static IReadOnlyList<EndpointParameter> All { get; } =
    [
        EndpointParameter.Choice("searchType", "SearchIn", "Where the keyword is searched.", "在哪里搜索关键词。",
            ("Nickname", "NICKNAME"), ("Note", "NOTE")),
        EndpointParameter.Page(),
        EndpointParameter.Choice("sort", "Sort", "The order of the creators.", "博主的排序方式。", ("Follower", "FANS"),
            ("Relevance", "DEFAULT")),
        new("fansNumberLower", "MinFollower", ParameterKind.Number, "At least this many followers.", "粉丝数下限。"),
        new("fansNumberUpper", "MaxFollower", ParameterKind.Number, "At most this many followers.", "粉丝数上限。"),
        EndpointParameter.Choice("fansAge", "FollowerAge", "The age of most followers.", "粉丝的主要年龄段。",
            ("All", "ALL"), ("Under18", "LT_18"), ("From18To24", "AGE_18_24"), ("From25To34", "AGE_25_34"),
            ("From35To44", "AGE_35_44"), ("Over44", "GT_44")),
        EndpointParameter.Choice("fansGender", "FollowerGender", "The gender of most followers.", "粉丝的主要性别。",
            ("All", "ALL"), ("MostlyMale", "MALE_HIGH"), ("MostlyFemale", "FE_MALE_HIGH")),
        EndpointParameter.Text("fansChildAgeInfo", "FollowerChildAge",
            "The age of the followers' children, in the words of the marketplace.", "粉丝孩子的年龄段，按蒲公英的写法。"),
        EndpointParameter.Text("fansLocation", "FollowerLocation", "Where the followers live.", "粉丝所在地。"),
        EndpointParameter.Choice("gender", "Gender", "The gender of the creators.", "博主的性别。", ("All", "ALL"),
            ("Male", "MALE"), ("Female", "FEMALE")),
        EndpointParameter.Text("location", "Location", "Where the creators live.", "博主所在地。"),
        EndpointParameter.Text("contentTag", "ContentTag", "What the creators post about, such as 母婴.",
            "内容类目，例如母婴。"),
        EndpointParameter.Text("contentSceneLabel", "ContentScene",
            "The scenes of the content, in the words of the marketplace.", "内容场景，按蒲公英的写法。"),
        EndpointParameter.Text("personalTags", "PersonalTag",
            "What the creators say about themselves, such as 妈妈.", "博主人设，例如妈妈。"),
        EndpointParameter.Text("marketTarget", "MarketTarget",
            "The target of the campaign, in the words of the marketplace.", "营销目标，按蒲公英的写法。"),
        EndpointParameter.Text("audienceGroup", "AudienceGroup",
            "The group of people that the content reaches, in the words of the marketplace.",
            "内容触达的人群，按蒲公英的写法。"),
        EndpointParameter.Text("top20CrowdsLabel", "Crowd", "One of the 20 crowds of the platform.",
            "平台二十大人群之一。"),
        EndpointParameter.Text("industrySpecificCrowdsMotorDom", "CarCrowd", "A crowd of the car industry.",
            "汽车行业特色人群。"),
        EndpointParameter.Text("featureTags", "FeatureTag",
            "A feature of the content, in the words of the marketplace.", "内容特征，按蒲公英的写法。"),
        EndpointParameter.Text("contentThemeLabel", "ContentTheme",
            "The theme of the content, in the words of the marketplace.", "内容主题，按蒲公英的写法。"),
        EndpointParameter.Switch("excludeLowActive", "ExcludeInactive",
            "Leave out creators who are hardly active.", "排除低活跃博主。"),
        EndpointParameter.Switch("fansNumUp", "IsGrowing", "Only creators who win followers.", "仅粉丝增长的博主。"),
        EndpointParameter.Choice("noteType", "NoteType", "What the creators mostly post.", "博主的主要笔记类型。",
            ("All", "ALL"), ("Picture", "PHOTO_TEXT"), ("Video", "VIDEO")),
        EndpointParameter.Choice("industry", "Industry", "The industry that the creators worked for.", "合作过的行业。",
            Industries),
        .. Range("accumCommonImpMedinNum30d", "Impression", "median of views of a note in 30 days",
            "30 天笔记曝光中位数"),
        .. Range("readMidNor30", "ReadMedian", "median of reads of a note in 30 days", "30 天笔记阅读中位数"),
        .. Range("interMidNor30", "InteractionMedian", "median of interactions with a note in 30 days",
            "30 天笔记互动中位数"),
        .. Range("thousandLikePercent30", "ThousandLikePercent",
            "share of notes with 1,000 likes in 30 days (per cent)", "30 天千赞笔记比例（百分数）"),
        .. Range("notePrice", "PicturePrice", "quote for a picture note (CNY)", "图文报价（元）"),
        .. Range("videoPrice", "VideoPrice", "quote for a video note (CNY)", "视频报价（元）"),
        .. Range("inviteReply48hNumRatio", "ReplyPercent",
            "share of invitations answered within 48 hours (per cent)", "48 小时邀约回复率（百分数）"),
        .. Range("progressOrderCnt", "OpenOrder", "number of orders in progress", "进行中订单数"),
        EndpointParameter.Text("tradeType", "TradeType",
            "The trade of brands that the creators worked for, in the words of the marketplace.",
            "合作品牌的行业，按蒲公英的写法。"),
        EndpointParameter.Text("tradeReportBrandIds", "BrandId",
            "The ids of brands that the creators worked for.", "合作过的品牌 ID。"),
        EndpointParameter.Switch("excludeTradeReportBrandIds", "ExcludeBrand",
            "Leave out the creators who worked for the brands of BrandId.", "排除与 BrandId 中品牌合作过的博主。"),
        .. Range("accumCoopImpMedinNum30d", "PaidImpression", "median of views of a paid note in 30 days",
            "30 天合作笔记曝光中位数"),
        .. Range("readMidCoop30", "PaidReadMedian", "median of reads of a paid note in 30 days", "30 天合作笔记阅读中位数"),
        .. Range("interMidCoop30", "PaidInteractionMedian", "median of interactions with a paid note in 30 days",
            "30 天合作笔记互动中位数"),
        .. Range("mCpuvNum30d", "VisitorMedian", "median of visitors of a shop in 30 days", "30 天进店访客中位数"),
        .. Range("estimatePictureCpm", "PictureCpm", "expected cost of 1,000 views of a picture note (CNY)",
            "图文预估千次曝光成本（元）"),
        .. Range("estimateVideoCpm", "VideoCpm", "expected cost of 1,000 views of a video note (CNY)",
            "视频预估千次曝光成本（元）"),
        .. Range("estimatePicReadPrice", "PictureReadCost", "expected cost of a read of a picture note (CNY)",
            "图文预估阅读单价（元）"),
        .. Range("estimateVideoReadPrice", "VideoReadCost", "expected cost of a read of a video note (CNY)",
            "视频预估阅读单价（元）"),
        .. Range("estimatePictureEngageCost", "PictureEngagementCost",
            "expected cost of an interaction with a picture note (CNY)", "图文预估互动单价（元）"),
        .. Range("estimateVideoEngageCost", "VideoEngagementCost",
            "expected cost of an interaction with a video note (CNY)", "视频预估互动单价（元）"),
        .. Range("estimateCpuv30d", "VisitorCost", "expected cost of a visitor of a shop (CNY)", "预估进店访客成本（元）"),
        .. Range("kliveCnt30d", "LiveCount", "number of live shows in 30 days", "30 天直播场次"),
        .. Range("avgLiveViewerNum", "LiveViewer", "average number of viewers of a live show", "场均观看人数"),
        .. Range("avgAgmv90d", "LiveSales", "average sales of a live show in 90 days (CNY)", "90 天场均销售额（元）"),
        EndpointParameter.Text("similarUserId", "SimilarUserId",
            "A creator to find similar ones of: an id or a profile link; together with SimilarWord.",
            "要寻找相似博主的博主：ID 或主页链接；与 SimilarWord 一起使用。"),
        EndpointParameter.Text("similarWord", "SimilarWord",
            "In what they are to be similar; together with SimilarUserId.", "相似之处；与 SimilarUserId 一起使用。"),
        new("", "Filter", ParameterKind.Pairs, "Any other filter by its name at the service.",
            "其他筛选条件，使用服务端的参数名。"),
    ];

    private static string Capitals(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            text.Append(i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) ? "_" : null).Append(name[i]);
        }

        return text.ToString().ToUpperInvariant();
    }

    // The two ends of a range.
    private static EndpointParameter[] Range(string wireName, string name, string meaning, string chineseMeaning) =>
    [
        new(wireName, "Min" + name, ParameterKind.Minimum, $"At least this {meaning}.", chineseMeaning + "下限。"),
        new(wireName, "Max" + name, ParameterKind.Maximum, $"At most this {meaning}.", chineseMeaning + "上限。"),
    ];
}
