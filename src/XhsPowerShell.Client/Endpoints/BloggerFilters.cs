using System.Collections.Generic;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The filters of the marketplace's search, under the names that people use for them.</summary>
internal static class BloggerFilters
{
    private static readonly IReadOnlyList<(string Name, string WireValue)> Industries =
    [
        ("Any", ""),
        ("BeautyPersonalCareBeauty", "BEAUTY_PERSONAL_CARE_BEAUTY"),
        ("BeautyPersonalCareSkincare", "BEAUTY_PERSONAL_CARE_SKINCARE"),
        ("BeautyPersonalCarePersonalCare", "BEAUTY_PERSONAL_CARE_PERSONAL_CARE"),
        ("BeautyPersonalCareFragrance", "BEAUTY_PERSONAL_CARE_FRAGRANCE"),
        ("FoodBeverageSnacks", "FOOD_BEVERAGE_SNACKS"),
        ("FoodBeverageDrinks", "FOOD_BEVERAGE_DRINKS"),
        ("FoodBeverageHealthFood", "FOOD_BEVERAGE_HEALTH_FOOD"),
        ("FoodBeverageDairy", "FOOD_BEVERAGE_DAIRY"),
        ("FoodBeverageAlcohol", "FOOD_BEVERAGE_ALCOHOL"),
        ("FoodBeverageGrainsOil", "FOOD_BEVERAGE_GRAINS_OIL"),
        ("FoodBeverageCrossBorderFood", "FOOD_BEVERAGE_CROSS_BORDER_FOOD"),
        ("FoodBeverageFreshFood", "FOOD_BEVERAGE_FRESH_FOOD"),
        ("FoodBeverageMealReplacement", "FOOD_BEVERAGE_MEAL_REPLACEMENT"),
        ("FoodBeverageTraditionalNourishment", "FOOD_BEVERAGE_TRADITIONAL_NOURISHMENT"),
        ("MotherBabySupplies", "MOTHER_BABY_SUPPLIES"),
        ("MotherBabyFormulaFood", "MOTHER_BABY_FORMULA_FOOD"),
        ("DigitalAppliancesHomeAppliances", "DIGITAL_APPLIANCES_HOME_APPLIANCES"),
        ("DigitalAppliancesDigitalProducts", "DIGITAL_APPLIANCES_DIGITAL_PRODUCTS"),
        ("DailyGoodsHouseholdDailyUse", "DAILY_GOODS_HOUSEHOLD_DAILY_USE"),
        ("DailyGoodsPetSuppliesFood", "DAILY_GOODS_PET_SUPPLIES_FOOD"),
        ("DailyGoodsOfficeSupplies", "DAILY_GOODS_OFFICE_SUPPLIES"),
        ("ApparelAccessoriesClothingShoesHats", "APPAREL_ACCESSORIES_CLOTHING_SHOES_HATS"),
        ("ApparelAccessoriesJewelry", "APPAREL_ACCESSORIES_JEWELRY"),
        ("ApparelAccessoriesBagsGlasses", "APPAREL_ACCESSORIES_BAGS_GLASSES"),
        ("ApparelAccessoriesSportsOutdoor", "APPAREL_ACCESSORIES_SPORTS_OUTDOOR"),
        ("ApparelAccessoriesWatches", "APPAREL_ACCESSORIES_WATCHES"),
        ("ApparelAccessoriesSecondHandLuxury", "APPAREL_ACCESSORIES_SECOND_HAND_LUXURY"),
        ("HomeBuildingMaterialsHomeDecor", "HOME_BUILDING_MATERIALS_HOME_DECOR"),
        ("HomeBuildingMaterialsFurniture", "HOME_BUILDING_MATERIALS_FURNITURE"),
        ("HomeBuildingMaterialsMainMaterials", "HOME_BUILDING_MATERIALS_MAIN_MATERIALS"),
        ("Automotive", "AUTOMOTIVE"),
        ("InternetEcommerce", "INTERNET_ECOMMERCE"),
        ("InternetSoftwareTools", "INTERNET_SOFTWARE_TOOLS"),
        ("HealthcareMedicalDevices", "HEALTHCARE_MEDICAL_DEVICES"),
        ("HealthcareMedicalBeauty", "HEALTHCARE_MEDICAL_BEAUTY"),
        ("CultureSportsEntertainmentSportsGoods", "CULTURE_SPORTS_ENTERTAINMENT_SPORTS_GOODS"),
        ("CultureSportsEntertainmentStationeryToysGifts", "CULTURE_SPORTS_ENTERTAINMENT_STATIONERY_TOYS_GIFTS"),
        ("CultureSportsEntertainmentOutdoorProducts", "CULTURE_SPORTS_ENTERTAINMENT_OUTDOOR_PRODUCTS"),
        ("CultureSportsEntertainmentArtCollectibles", "CULTURE_SPORTS_ENTERTAINMENT_ART_COLLECTIBLES"),
        ("LifeServicesOfflineRetail", "LIFE_SERVICES_OFFLINE_RETAIL"),
        ("LifeServicesBeautyHair", "LIFE_SERVICES_BEAUTY_HAIR"),
        ("CateringRestaurants", "CATERING_RESTAURANTS"),
        ("CateringDrinksDesserts", "CATERING_DRINKS_DESSERTS"),
        ("BusinessServices", "BUSINESS_SERVICES"),
        ("EducationTrainingLanguageStudyAbroad", "EDUCATION_TRAINING_LANGUAGE_STUDY_ABROAD"),
        ("EducationTrainingVocationalEducation", "EDUCATION_TRAINING_VOCATIONAL_EDUCATION"),
        ("EducationTrainingInterestTraining", "EDUCATION_TRAINING_INTEREST_TRAINING"),
        ("EducationTrainingK12Education", "EDUCATION_TRAINING_K12_EDUCATION"),
        ("EducationTrainingDegreeEducation", "EDUCATION_TRAINING_DEGREE_EDUCATION"),
        ("EducationTrainingCorporateDevelopment", "EDUCATION_TRAINING_CORPORATE_DEVELOPMENT"),
        ("EducationTrainingOther", "EDUCATION_TRAINING_OTHER"),
        ("Games", "GAMES"),
        ("TravelTourism", "TRAVEL_TOURISM"),
    ];

    /// <summary>
    /// All of them, in the order of the service's documentation. A range is two of them with one name on the wire.
    /// </summary>
    public static IReadOnlyList<EndpointParameter> All { get; } =
    [
        new("searchType", "SearchIn", ParameterKind.Choice, "Where the keyword is searched.")
        {
            ChineseMeaning = "在哪里搜索关键词。",
            Values = [("Nickname", "NICKNAME"), ("Note", "NOTE")],
            Default = "Nickname",
        },
        new("page", "Page", ParameterKind.Page, "The page to start at.") { ChineseMeaning = "从第几页开始。", Default = "1" },
        new("sort", "Sort", ParameterKind.Choice, "The order of the creators.")
        {
            ChineseMeaning = "博主的排序方式。",
            Values = [("Follower", "FANS"), ("Relevance", "DEFAULT")],
            Default = "Follower",
        },
        new("fansNumberLower", "MinFollower", ParameterKind.Number, "At least this many followers.")
        {
            ChineseMeaning = "粉丝数下限。",
        },
        new("fansNumberUpper", "MaxFollower", ParameterKind.Number, "At most this many followers.")
        {
            ChineseMeaning = "粉丝数上限。",
        },
        new("fansAge", "FollowerAge", ParameterKind.Choice, "The age of most followers.")
        {
            ChineseMeaning = "粉丝的主要年龄段。",
            Values =
            [
                ("All", "ALL"),
                ("Under18", "LT_18"),
                ("From18To24", "AGE_18_24"),
                ("From25To34", "AGE_25_34"),
                ("From35To44", "AGE_35_44"),
                ("Over44", "GT_44"),
            ],
            Default = "All",
        },
        new("fansGender", "FollowerGender", ParameterKind.Choice, "The gender of most followers.")
        {
            ChineseMeaning = "粉丝的主要性别。",
            Values = [("All", "ALL"), ("MostlyMale", "MALE_HIGH"), ("MostlyFemale", "FE_MALE_HIGH")],
            Default = "All",
        },
        new("fansChildAgeInfo", "FollowerChildAge", ParameterKind.Text,
            "The age of the followers' children, in the words of the marketplace.")
        {
            ChineseMeaning = "粉丝孩子的年龄段，按蒲公英的写法。",
        },
        new("fansLocation", "FollowerLocation", ParameterKind.Text, "Where the followers live.")
        {
            ChineseMeaning = "粉丝所在地。",
        },
        new("gender", "Gender", ParameterKind.Choice, "The gender of the creators.")
        {
            ChineseMeaning = "博主的性别。",
            Values = [("All", "ALL"), ("Male", "MALE"), ("Female", "FEMALE")],
            Default = "All",
        },
        new("location", "Location", ParameterKind.Text, "Where the creators live.") { ChineseMeaning = "博主所在地。" },
        new("contentTag", "ContentTag", ParameterKind.Text, "What the creators post about, such as 母婴.")
        {
            ChineseMeaning = "内容类目，例如母婴。",
        },
        new("contentSceneLabel", "ContentScene", ParameterKind.Text,
            "The scenes of the content, in the words of the marketplace.")
        {
            ChineseMeaning = "内容场景，按蒲公英的写法。",
        },
        new("personalTags", "PersonalTag", ParameterKind.Text, "What the creators say about themselves, such as 妈妈.")
        {
            ChineseMeaning = "博主人设，例如妈妈。",
        },
        new("marketTarget", "MarketTarget", ParameterKind.Text,
            "The target of the campaign, in the words of the marketplace.")
        {
            ChineseMeaning = "营销目标，按蒲公英的写法。",
        },
        new("audienceGroup", "AudienceGroup", ParameterKind.Text,
            "The group of people that the content reaches, in the words of the marketplace.")
        {
            ChineseMeaning = "内容触达的人群，按蒲公英的写法。",
        },
        new("top20CrowdsLabel", "Crowd", ParameterKind.Text, "One of the 20 crowds of the platform.")
        {
            ChineseMeaning = "平台二十大人群之一。",
        },
        new("industrySpecificCrowdsMotorDom", "CarCrowd", ParameterKind.Text, "A crowd of the car industry.")
        {
            ChineseMeaning = "汽车行业特色人群。",
        },
        new("featureTags", "FeatureTag", ParameterKind.Text,
            "A feature of the content, in the words of the marketplace.")
        {
            ChineseMeaning = "内容特征，按蒲公英的写法。",
        },
        new("contentThemeLabel", "ContentTheme", ParameterKind.Text,
            "The theme of the content, in the words of the marketplace.")
        {
            ChineseMeaning = "内容主题，按蒲公英的写法。",
        },
        new("excludeLowActive", "ExcludeInactive", ParameterKind.Switch, "Leave out creators who are hardly active.")
        {
            ChineseMeaning = "排除低活跃博主。",
        },
        new("fansNumUp", "IsGrowing", ParameterKind.Switch, "Only creators who win followers.")
        {
            ChineseMeaning = "仅粉丝增长的博主。",
        },
        new("noteType", "NoteType", ParameterKind.Choice, "What the creators mostly post.")
        {
            ChineseMeaning = "博主的主要笔记类型。",
            Values = [("All", "ALL"), ("Picture", "PHOTO_TEXT"), ("Video", "VIDEO")],
            Default = "All",
        },
        new("industry", "Industry", ParameterKind.Choice, "The industry that the creators worked for.")
        {
            ChineseMeaning = "合作过的行业。",
            Values = Industries,
            Default = "Any",
        },
        new("accumCommonImpMedinNum30d", "MinImpression", ParameterKind.Minimum,
            "At least this median of views of a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记曝光中位数下限。",
        },
        new("accumCommonImpMedinNum30d", "MaxImpression", ParameterKind.Maximum,
            "At most this median of views of a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记曝光中位数上限。",
        },
        new("readMidNor30", "MinReadMedian", ParameterKind.Minimum,
            "At least this median of reads of a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记阅读中位数下限。",
        },
        new("readMidNor30", "MaxReadMedian", ParameterKind.Maximum,
            "At most this median of reads of a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记阅读中位数上限。",
        },
        new("interMidNor30", "MinInteractionMedian", ParameterKind.Minimum,
            "At least this median of interactions with a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记互动中位数下限。",
        },
        new("interMidNor30", "MaxInteractionMedian", ParameterKind.Maximum,
            "At most this median of interactions with a note in 30 days.")
        {
            ChineseMeaning = "30 天笔记互动中位数上限。",
        },
        new("thousandLikePercent30", "MinThousandLikePercent", ParameterKind.Minimum,
            "At least this share of notes with 1,000 likes in 30 days (per cent).")
        {
            ChineseMeaning = "30 天千赞笔记比例（百分数）下限。",
        },
        new("thousandLikePercent30", "MaxThousandLikePercent", ParameterKind.Maximum,
            "At most this share of notes with 1,000 likes in 30 days (per cent).")
        {
            ChineseMeaning = "30 天千赞笔记比例（百分数）上限。",
        },
        new("notePrice", "MinPicturePrice", ParameterKind.Minimum, "At least this quote for a picture note (CNY).")
        {
            ChineseMeaning = "图文报价（元）下限。",
        },
        new("notePrice", "MaxPicturePrice", ParameterKind.Maximum, "At most this quote for a picture note (CNY).")
        {
            ChineseMeaning = "图文报价（元）上限。",
        },
        new("videoPrice", "MinVideoPrice", ParameterKind.Minimum, "At least this quote for a video note (CNY).")
        {
            ChineseMeaning = "视频报价（元）下限。",
        },
        new("videoPrice", "MaxVideoPrice", ParameterKind.Maximum, "At most this quote for a video note (CNY).")
        {
            ChineseMeaning = "视频报价（元）上限。",
        },
        new("inviteReply48hNumRatio", "MinReplyPercent", ParameterKind.Minimum,
            "At least this share of invitations answered within 48 hours (per cent).")
        {
            ChineseMeaning = "48 小时邀约回复率（百分数）下限。",
        },
        new("inviteReply48hNumRatio", "MaxReplyPercent", ParameterKind.Maximum,
            "At most this share of invitations answered within 48 hours (per cent).")
        {
            ChineseMeaning = "48 小时邀约回复率（百分数）上限。",
        },
        new("progressOrderCnt", "MinOpenOrder", ParameterKind.Minimum, "At least this number of orders in progress.")
        {
            ChineseMeaning = "进行中订单数下限。",
        },
        new("progressOrderCnt", "MaxOpenOrder", ParameterKind.Maximum, "At most this number of orders in progress.")
        {
            ChineseMeaning = "进行中订单数上限。",
        },
        new("tradeType", "TradeType", ParameterKind.Text,
            "The trade of brands that the creators worked for, in the words of the marketplace.")
        {
            ChineseMeaning = "合作品牌的行业，按蒲公英的写法。",
        },
        new("tradeReportBrandIds", "BrandId", ParameterKind.Text, "The ids of brands that the creators worked for.")
        {
            ChineseMeaning = "合作过的品牌 ID。",
        },
        new("excludeTradeReportBrandIds", "ExcludeBrand", ParameterKind.Switch,
            "Leave out the creators who worked for the brands of BrandId.")
        {
            ChineseMeaning = "排除与 BrandId 中品牌合作过的博主。",
        },
        new("accumCoopImpMedinNum30d", "MinPaidImpression", ParameterKind.Minimum,
            "At least this median of views of a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记曝光中位数下限。",
        },
        new("accumCoopImpMedinNum30d", "MaxPaidImpression", ParameterKind.Maximum,
            "At most this median of views of a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记曝光中位数上限。",
        },
        new("readMidCoop30", "MinPaidReadMedian", ParameterKind.Minimum,
            "At least this median of reads of a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记阅读中位数下限。",
        },
        new("readMidCoop30", "MaxPaidReadMedian", ParameterKind.Maximum,
            "At most this median of reads of a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记阅读中位数上限。",
        },
        new("interMidCoop30", "MinPaidInteractionMedian", ParameterKind.Minimum,
            "At least this median of interactions with a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记互动中位数下限。",
        },
        new("interMidCoop30", "MaxPaidInteractionMedian", ParameterKind.Maximum,
            "At most this median of interactions with a paid note in 30 days.")
        {
            ChineseMeaning = "30 天合作笔记互动中位数上限。",
        },
        new("mCpuvNum30d", "MinVisitorMedian", ParameterKind.Minimum,
            "At least this median of visitors of a shop in 30 days.")
        {
            ChineseMeaning = "30 天进店访客中位数下限。",
        },
        new("mCpuvNum30d", "MaxVisitorMedian", ParameterKind.Maximum,
            "At most this median of visitors of a shop in 30 days.")
        {
            ChineseMeaning = "30 天进店访客中位数上限。",
        },
        new("estimatePictureCpm", "MinPictureCpm", ParameterKind.Minimum,
            "At least this expected cost of 1,000 views of a picture note (CNY).")
        {
            ChineseMeaning = "图文预估千次曝光成本（元）下限。",
        },
        new("estimatePictureCpm", "MaxPictureCpm", ParameterKind.Maximum,
            "At most this expected cost of 1,000 views of a picture note (CNY).")
        {
            ChineseMeaning = "图文预估千次曝光成本（元）上限。",
        },
        new("estimateVideoCpm", "MinVideoCpm", ParameterKind.Minimum,
            "At least this expected cost of 1,000 views of a video note (CNY).")
        {
            ChineseMeaning = "视频预估千次曝光成本（元）下限。",
        },
        new("estimateVideoCpm", "MaxVideoCpm", ParameterKind.Maximum,
            "At most this expected cost of 1,000 views of a video note (CNY).")
        {
            ChineseMeaning = "视频预估千次曝光成本（元）上限。",
        },
        new("estimatePicReadPrice", "MinPictureReadCost", ParameterKind.Minimum,
            "At least this expected cost of a read of a picture note (CNY).")
        {
            ChineseMeaning = "图文预估阅读单价（元）下限。",
        },
        new("estimatePicReadPrice", "MaxPictureReadCost", ParameterKind.Maximum,
            "At most this expected cost of a read of a picture note (CNY).")
        {
            ChineseMeaning = "图文预估阅读单价（元）上限。",
        },
        new("estimateVideoReadPrice", "MinVideoReadCost", ParameterKind.Minimum,
            "At least this expected cost of a read of a video note (CNY).")
        {
            ChineseMeaning = "视频预估阅读单价（元）下限。",
        },
        new("estimateVideoReadPrice", "MaxVideoReadCost", ParameterKind.Maximum,
            "At most this expected cost of a read of a video note (CNY).")
        {
            ChineseMeaning = "视频预估阅读单价（元）上限。",
        },
        new("estimatePictureEngageCost", "MinPictureEngagementCost", ParameterKind.Minimum,
            "At least this expected cost of an interaction with a picture note (CNY).")
        {
            ChineseMeaning = "图文预估互动单价（元）下限。",
        },
        new("estimatePictureEngageCost", "MaxPictureEngagementCost", ParameterKind.Maximum,
            "At most this expected cost of an interaction with a picture note (CNY).")
        {
            ChineseMeaning = "图文预估互动单价（元）上限。",
        },
        new("estimateVideoEngageCost", "MinVideoEngagementCost", ParameterKind.Minimum,
            "At least this expected cost of an interaction with a video note (CNY).")
        {
            ChineseMeaning = "视频预估互动单价（元）下限。",
        },
        new("estimateVideoEngageCost", "MaxVideoEngagementCost", ParameterKind.Maximum,
            "At most this expected cost of an interaction with a video note (CNY).")
        {
            ChineseMeaning = "视频预估互动单价（元）上限。",
        },
        new("estimateCpuv30d", "MinVisitorCost", ParameterKind.Minimum,
            "At least this expected cost of a visitor of a shop (CNY).")
        {
            ChineseMeaning = "预估进店访客成本（元）下限。",
        },
        new("estimateCpuv30d", "MaxVisitorCost", ParameterKind.Maximum,
            "At most this expected cost of a visitor of a shop (CNY).")
        {
            ChineseMeaning = "预估进店访客成本（元）上限。",
        },
        new("kliveCnt30d", "MinLiveCount", ParameterKind.Minimum, "At least this number of live shows in 30 days.")
        {
            ChineseMeaning = "30 天直播场次下限。",
        },
        new("kliveCnt30d", "MaxLiveCount", ParameterKind.Maximum, "At most this number of live shows in 30 days.")
        {
            ChineseMeaning = "30 天直播场次上限。",
        },
        new("avgLiveViewerNum", "MinLiveViewer", ParameterKind.Minimum,
            "At least this average number of viewers of a live show.")
        {
            ChineseMeaning = "场均观看人数下限。",
        },
        new("avgLiveViewerNum", "MaxLiveViewer", ParameterKind.Maximum,
            "At most this average number of viewers of a live show.")
        {
            ChineseMeaning = "场均观看人数上限。",
        },
        new("avgAgmv90d", "MinLiveSales", ParameterKind.Minimum,
            "At least this average sales of a live show in 90 days (CNY).")
        {
            ChineseMeaning = "90 天场均销售额（元）下限。",
        },
        new("avgAgmv90d", "MaxLiveSales", ParameterKind.Maximum,
            "At most this average sales of a live show in 90 days (CNY).")
        {
            ChineseMeaning = "90 天场均销售额（元）上限。",
        },
        new("similarUserId", "SimilarUserId", ParameterKind.Text,
            "A creator to find similar ones of: an id or a profile link; together with SimilarWord.")
        {
            ChineseMeaning = "要寻找相似博主的博主：ID 或主页链接；与 SimilarWord 一起使用。",
        },
        new("similarWord", "SimilarWord", ParameterKind.Text,
            "In what they are to be similar; together with SimilarUserId.")
        {
            ChineseMeaning = "相似之处；与 SimilarUserId 一起使用。",
        },
        new("", "Filter", ParameterKind.Pairs, "Any other filter by its name at the service.")
        {
            ChineseMeaning = "其他筛选条件，使用服务端的参数名。",
        },
    ];
}
