using System.Linq;
using System.Text.Json;
using System;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Answers both Pgy endpoints, which have the same 146 fields: a creator with a quote like the printed answer of the
/// newer one, a creator without like that of the older one. The fields come in the service's own order.
/// </summary>
internal static class SandboxPgy
{
    public static SandboxAnswer Answer(SandboxCreator creator)
    {
        var quote = new SandboxQuote(creator);
        return quote.IsListed
            ? SandboxAnswer.Ok(json => Write(json, creator, quote))
            : SandboxAnswer.NoContent("This creator is not in the marketplace");
    }

    private static void Write(Utf8JsonWriter json, SandboxCreator creator, SandboxQuote quote)
    {
        bool quoted = quote.IsQuoted;
        long? one = quoted ? 1 : null;
        long? zero = quoted ? 0 : null;
        bool? yes = quoted ? true : null;
        bool? no = quoted ? false : null;
        string[] tags = creator.Topic.Tags;

        json.WriteStartObject();
        json.WriteString("userId", creator.UserId);
        json.WriteNumber("valid", 1);
        json.WriteString("headPhoto", creator.Avatar(120));
        json.WriteString("name", creator.Nickname);
        json.WriteString("redId", creator.RedId);
        json.WriteString("location", creator.HasPlace ? creator.Place : string.Empty);
        json.WriteNumber("homePageDisplay", 1);
        json.Nulls("travelAreaList");
        json.Strings("type");
        WriteIf(json, "personalTags", quoted, () => json.Strings("personalTags", tags.Skip(2).ToArray()));
        json.WriteNumber("fansCount", creator.FollowerCount);
        json.WriteNumber("likeCollectCountInfo", creator.LikeCount + creator.CollectCount);
        json.WriteNumber("businessNoteCount", quote.BusinessNoteCount);
        json.Nulls("totalNoteCount", "recommend");
        json.Numbers(quote.PicturePrice, "picturePrice");
        json.Numbers(quote.VideoPrice, "videoPrice");
        json.Numbers(quote.PicturePrice, "lowerPrice");
        json.WriteNumber("userType", quoted ? 2 : 1);
        json.Nulls("showPrice");
        json.Numbers(one, "pictureState", "videoState");
        json.Falses("isCollect");
        json.Numbers(one, "cooperateState");
        json.Flags(no, "pictureInCart", "videoInCart");
        json.Nulls("note", "live", "cps", "noteSign", "liveSign", "goodRecommendPermission", "cpc");
        json.Nulls("pictureCpcBasePrice", "pictureCpcPerPrice", "pictureCpcEstimateNum");
        json.Numbers(zero, "videoCpcState");
        json.Nulls("videoCpcBasePrice", "videoCpcPerPrice", "videoCpcEstimateNum", "pictureCpcInCart", "videoCpcInCart");
        WriteIf(json, "contentTags", quoted, () => WriteContentTags(json, creator.Topic));
        json.Nulls("featureTags", "industryTag");
        json.WriteString("gender", creator.Gender switch { 0 => "男", 1 => "女", _ => string.Empty });
        json.Nulls("picPriceRemind", "videoPriceRemind");
        json.Numbers(quote.Level, "currentLevel");
        json.Numbers(quoted ? -1 : null, "nextLevel");
        json.Numbers(one, "priceState");
        json.Flags(yes, "resemblance");
        json.Nulls("noteList", "tradeType");
        json.Numbers(quote.ReadMedian, "clickMidNum", "clickMidNumMcn");
        json.Numbers(quote.InteractionMedian, "interMidNum");
        json.WriteNumber("fansNum", creator.FollowerCount);
        json.Zeros("matchNoteNumber");
        json.Nulls("authorityList", "processingAuthorities");
        json.Flags(yes, "pictureShowState", "videoShowState");
        json.Nulls("classifyCode", "predictiveExposure");
        json.Numbers(zero, "efficiencyValidUser");
        json.Nulls("pictureReadCost", "videoReadCost");
        json.Zeros("pictureClickMidNum", "pictureInterMidNum", "videoClickMidNum");
        json.Nulls("videoFinishRate");
        json.Zeros("videoInterMidNum");
        json.Nulls("fans30GrowthRate");
        json.Zeros("fans30GrowthNum");
        json.Nulls("nextPicturePrice", "nextVideoPrice", "fansRiseNum", "fansEngageNum", "overflowNum");
        json.Zeros("newHighQuality");
        json.Nulls("isIndustryRecommend");
        json.Flags(quoted, "picturePriceGtZero", "videoPriceGtZero");
        json.Falses("lowActive");
        json.Nulls("fansActiveIn28dLv", "fansEngageNum30dLv", "hundredLikePercent30", "thousandLikePercent30");
        json.Nulls("pictureHundredLikePercent30", "pictureThousandLikePercent30");
        json.Nulls("videoHundredLikePercent30", "videoThousandLikePercent30");
        json.Numbers(quoted ? 1 : 2, "cooperType", "buyerType");
        json.Nulls("promiseImpNum");
        json.Zeros("kolType", "showPromiseTag");
        WriteIf(json, "activityList", quoted, () => json.Strings("activityList"));
        json.Zeros("controlState");
        WriteIf(json, "clothingIndustryPrice", quoted, () => WriteClothing(json));
        json.Zeros("fbState", "forecastReadUvLower", "forecastReadUvUpper");
        json.Zeros("forecastGroupCoverRateLower", "forecastGroupCoverRateUpper");
        json.Nulls("intentionInfo", "seedAndHarcest", "liveImg", "liveId", "liveGMV", "isStar", "top2CategoryList");
        json.Falses("hasBuyerAuth");
        json.Zeros("sellerRealIncomeAmt90d", "estimatePictureCpm", "estimatePictureCpmCompare");
        json.Zeros("estimateVideoCpm", "estimateVideoCpmCompare", "estimatePictureEngageCost");
        json.Zeros("estimatePictureEngageCostCompare", "estimateVideoEngageCost", "estimateVideoEngageCostCompare");
        json.Zeros("inviteReply48hNumRatio");
        json.Nulls("recommendReason");
        json.Zeros("kolHeadLabel", "accumCoopImpMedinNum30d", "estimateCpuv30d", "accumPicCommonImpMedinNum30d");
        json.Zeros("accumVideoCommonImpMedinNum30d", "accumCommonImpMedinNum30d");
        json.Nulls("marketTarget", "readMidCoop30", "interMidCoop30");
        json.Zeros("coopNoteNum30d");
        json.Nulls("specialIndustryLimit");
        json.Zeros("kliveCnt30d", "avgAgmv90d", "avgLiveViewerNum");
        json.Nulls("algoRecommendReasons");
        json.Numbers(quote.EngagementMedian, "mengagementNumMcn", "mengagementNum");
        json.Zeros("mcpuvNum30d");
        json.Numbers(quote.EngagementMedian, "mEngagementNum", "mEngagementNumMcn");
        json.Zeros("mCpuvNum30d");
        json.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter json, string name, bool known, Action write)
    {
        if (known)
        {
            write();
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteContentTags(Utf8JsonWriter json, SandboxTopic topic)
    {
        json.WriteStartArray("contentTags");
        json.WriteStartObject();
        json.WriteString("taxonomy1Tag", topic.Category);
        json.Strings("taxonomy2Tags", topic.Tags[0], topic.Tags[1]);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteClothing(Utf8JsonWriter json)
    {
        json.WriteStartObject("clothingIndustryPrice");
        json.Nulls("bizType");
        json.Zeros("industryId", "picturePrice", "pictureState", "videoPrice", "videoState");
        json.WriteEndObject();
    }
}
