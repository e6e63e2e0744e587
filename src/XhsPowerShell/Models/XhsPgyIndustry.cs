namespace XhsPowerShell;

/// <summary>
/// The industry that the marketplace's creators worked for: <c>-Industry</c> of <c>Search-XhsPgyBlogger</c>.
/// </summary>
public enum XhsPgyIndustry
{
    /// <summary>Every industry.</summary>
    Any,

    /// <summary><c>BEAUTY_PERSONAL_CARE_BEAUTY</c> of the service.</summary>
    BeautyPersonalCareBeauty,

    /// <summary><c>BEAUTY_PERSONAL_CARE_SKINCARE</c> of the service.</summary>
    BeautyPersonalCareSkincare,

    /// <summary><c>BEAUTY_PERSONAL_CARE_PERSONAL_CARE</c> of the service.</summary>
    BeautyPersonalCarePersonalCare,

    /// <summary><c>BEAUTY_PERSONAL_CARE_FRAGRANCE</c> of the service.</summary>
    BeautyPersonalCareFragrance,

    /// <summary><c>FOOD_BEVERAGE_SNACKS</c> of the service.</summary>
    FoodBeverageSnacks,

    /// <summary><c>FOOD_BEVERAGE_DRINKS</c> of the service.</summary>
    FoodBeverageDrinks,

    /// <summary><c>FOOD_BEVERAGE_HEALTH_FOOD</c> of the service.</summary>
    FoodBeverageHealthFood,

    /// <summary><c>FOOD_BEVERAGE_DAIRY</c> of the service.</summary>
    FoodBeverageDairy,

    /// <summary><c>FOOD_BEVERAGE_ALCOHOL</c> of the service.</summary>
    FoodBeverageAlcohol,

    /// <summary><c>FOOD_BEVERAGE_GRAINS_OIL</c> of the service.</summary>
    FoodBeverageGrainsOil,

    /// <summary><c>FOOD_BEVERAGE_CROSS_BORDER_FOOD</c> of the service.</summary>
    FoodBeverageCrossBorderFood,

    /// <summary><c>FOOD_BEVERAGE_FRESH_FOOD</c> of the service.</summary>
    FoodBeverageFreshFood,

    /// <summary><c>FOOD_BEVERAGE_MEAL_REPLACEMENT</c> of the service.</summary>
    FoodBeverageMealReplacement,

    /// <summary><c>FOOD_BEVERAGE_TRADITIONAL_NOURISHMENT</c> of the service.</summary>
    FoodBeverageTraditionalNourishment,

    /// <summary><c>MOTHER_BABY_SUPPLIES</c> of the service.</summary>
    MotherBabySupplies,

    /// <summary><c>MOTHER_BABY_FORMULA_FOOD</c> of the service.</summary>
    MotherBabyFormulaFood,

    /// <summary><c>DIGITAL_APPLIANCES_HOME_APPLIANCES</c> of the service.</summary>
    DigitalAppliancesHomeAppliances,

    /// <summary><c>DIGITAL_APPLIANCES_DIGITAL_PRODUCTS</c> of the service.</summary>
    DigitalAppliancesDigitalProducts,

    /// <summary><c>DAILY_GOODS_HOUSEHOLD_DAILY_USE</c> of the service.</summary>
    DailyGoodsHouseholdDailyUse,

    /// <summary><c>DAILY_GOODS_PET_SUPPLIES_FOOD</c> of the service.</summary>
    DailyGoodsPetSuppliesFood,

    /// <summary><c>DAILY_GOODS_OFFICE_SUPPLIES</c> of the service.</summary>
    DailyGoodsOfficeSupplies,

    /// <summary><c>APPAREL_ACCESSORIES_CLOTHING_SHOES_HATS</c> of the service.</summary>
    ApparelAccessoriesClothingShoesHats,

    /// <summary><c>APPAREL_ACCESSORIES_JEWELRY</c> of the service.</summary>
    ApparelAccessoriesJewelry,

    /// <summary><c>APPAREL_ACCESSORIES_BAGS_GLASSES</c> of the service.</summary>
    ApparelAccessoriesBagsGlasses,

    /// <summary><c>APPAREL_ACCESSORIES_SPORTS_OUTDOOR</c> of the service.</summary>
    ApparelAccessoriesSportsOutdoor,

    /// <summary><c>APPAREL_ACCESSORIES_WATCHES</c> of the service.</summary>
    ApparelAccessoriesWatches,

    /// <summary><c>APPAREL_ACCESSORIES_SECOND_HAND_LUXURY</c> of the service.</summary>
    ApparelAccessoriesSecondHandLuxury,

    /// <summary><c>HOME_BUILDING_MATERIALS_HOME_DECOR</c> of the service.</summary>
    HomeBuildingMaterialsHomeDecor,

    /// <summary><c>HOME_BUILDING_MATERIALS_FURNITURE</c> of the service.</summary>
    HomeBuildingMaterialsFurniture,

    /// <summary><c>HOME_BUILDING_MATERIALS_MAIN_MATERIALS</c> of the service.</summary>
    HomeBuildingMaterialsMainMaterials,

    /// <summary><c>AUTOMOTIVE</c> of the service.</summary>
    Automotive,

    /// <summary><c>INTERNET_ECOMMERCE</c> of the service.</summary>
    InternetEcommerce,

    /// <summary><c>INTERNET_SOFTWARE_TOOLS</c> of the service.</summary>
    InternetSoftwareTools,

    /// <summary><c>HEALTHCARE_MEDICAL_DEVICES</c> of the service.</summary>
    HealthcareMedicalDevices,

    /// <summary><c>HEALTHCARE_MEDICAL_BEAUTY</c> of the service.</summary>
    HealthcareMedicalBeauty,

    /// <summary><c>CULTURE_SPORTS_ENTERTAINMENT_SPORTS_GOODS</c> of the service.</summary>
    CultureSportsEntertainmentSportsGoods,

    /// <summary><c>CULTURE_SPORTS_ENTERTAINMENT_STATIONERY_TOYS_GIFTS</c> of the service.</summary>
    CultureSportsEntertainmentStationeryToysGifts,

    /// <summary><c>CULTURE_SPORTS_ENTERTAINMENT_OUTDOOR_PRODUCTS</c> of the service.</summary>
    CultureSportsEntertainmentOutdoorProducts,

    /// <summary><c>CULTURE_SPORTS_ENTERTAINMENT_ART_COLLECTIBLES</c> of the service.</summary>
    CultureSportsEntertainmentArtCollectibles,

    /// <summary><c>LIFE_SERVICES_OFFLINE_RETAIL</c> of the service.</summary>
    LifeServicesOfflineRetail,

    /// <summary><c>LIFE_SERVICES_BEAUTY_HAIR</c> of the service.</summary>
    LifeServicesBeautyHair,

    /// <summary><c>CATERING_RESTAURANTS</c> of the service.</summary>
    CateringRestaurants,

    /// <summary><c>CATERING_DRINKS_DESSERTS</c> of the service.</summary>
    CateringDrinksDesserts,

    /// <summary><c>BUSINESS_SERVICES</c> of the service.</summary>
    BusinessServices,

    /// <summary><c>EDUCATION_TRAINING_LANGUAGE_STUDY_ABROAD</c> of the service.</summary>
    EducationTrainingLanguageStudyAbroad,

    /// <summary><c>EDUCATION_TRAINING_VOCATIONAL_EDUCATION</c> of the service.</summary>
    EducationTrainingVocationalEducation,

    /// <summary><c>EDUCATION_TRAINING_INTEREST_TRAINING</c> of the service.</summary>
    EducationTrainingInterestTraining,

    /// <summary><c>EDUCATION_TRAINING_K12_EDUCATION</c> of the service.</summary>
    EducationTrainingK12Education,

    /// <summary><c>EDUCATION_TRAINING_DEGREE_EDUCATION</c> of the service.</summary>
    EducationTrainingDegreeEducation,

    /// <summary><c>EDUCATION_TRAINING_CORPORATE_DEVELOPMENT</c> of the service.</summary>
    EducationTrainingCorporateDevelopment,

    /// <summary><c>EDUCATION_TRAINING_OTHER</c> of the service.</summary>
    EducationTrainingOther,

    /// <summary><c>GAMES</c> of the service.</summary>
    Games,

    /// <summary><c>TRAVEL_TOURISM</c> of the service.</summary>
    TravelTourism,
}
