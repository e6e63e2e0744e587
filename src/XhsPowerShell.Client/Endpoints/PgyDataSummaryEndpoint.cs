using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A creator's figures in the marketplace at a glance: one object.</summary>
public sealed class PgyDataSummaryEndpoint() : SingleEndpoint<XhsPgyDataSummary>(new(
    Name: "PgyDataSummary",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/dataV3/dataSummary/v1",
    Cmdlet: "Get-XhsPgyDataSummary",
    Command: "pgy data-summary",
    Meaning: "Reads, interactions, costs and reliability of creators at a glance: one billed call each.",
    ChineseMeaning: "博主数据概览：阅读、互动、成本与接单情况；每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Parameters: [PgyParameters.Business],
    Sample: "pgy-data-summary.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-data-summary", typeof(Facts));

    private static readonly FieldMap<XhsPgyDataSummary> Fields =
        new FieldMap<XhsPgyDataSummary>(static () => new XhsPgyDataSummary())
        .PlatformTime("dateKey", static (summary, value) => summary.Date = value)
        .Long("noteNumber", static (summary, value) => summary.NoteCount = value)
        .Long("readMedian", static (summary, value) => summary.ReadMedian = value)
        .Share("readMedianBeyondRate", static (summary, value) => summary.ReadMedianPercentile = value)
        .Long("interactionMedian", static (summary, value) => summary.InteractionMedian = value)
        .Share("interactionBeyondRate", static (summary, value) => summary.InteractionMedianPercentile = value)
        .Long("mAccumImpNum", static (summary, value) => summary.ImpressionMedian = value)
        .PerCent("mAccumImpCompare",
            static (summary, value) => (summary.Details ??= new()).ImpressionComparison = value)
        .Long("mValidRawReadFeedNum", static (summary, value) => (summary.Details ??= new()).ValidReadMedian = value)
        .PerCent("mValidRawReadFeedCompare",
            static (summary, value) => (summary.Details ??= new()).ValidReadComparison = value)
        .Long("mEngagementNum", static (summary, value) => summary.EngagementMedian = value)
        .PerCent("mEngagementNumCompare",
            static (summary, value) => (summary.Details ??= new()).EngagementComparison = value)
        .Long("mEngagementNumOld",
            static (summary, value) => (summary.Details ??= new()).PreviousEngagementMedian = value)
        .Long("mCpuvNum", static (summary, value) => (summary.Details ??= new()).StoreVisitorMedian = value)
        .PerCent("mCpuvNumCompare",
            static (summary, value) => (summary.Details ??= new()).StoreVisitorComparison = value)
        .FenQuote("pictureReadCost", static (summary, value) => summary.PictureReadCost = value)
        .Share("pictureReadBeyondRate",
            static (summary, value) => (summary.Details ??= new()).PictureReadCostPercentile = value)
        .FenQuote("videoReadCost", static (summary, value) => summary.VideoReadCost = value)
        .Share("videoReadBeyondRate",
            static (summary, value) => (summary.Details ??= new()).VideoReadCostPercentile = value)
        .Quote("picReadCost", static (summary, value) => summary.EstimatedPictureReadCost = value)
        .PerCent("picReadCostCompare",
            static (summary, value) => (summary.Details ??= new()).PictureReadCostComparison = value)
        .Quote("videoReadCostV2", static (summary, value) => summary.EstimatedVideoReadCost = value)
        .PerCent("videoReadCostCompare",
            static (summary, value) => (summary.Details ??= new()).VideoReadCostComparison = value)
        .Quote("estimatePictureCpm", static (summary, value) => summary.PictureCpm = value)
        .PerCent("estimatePictureCpmCompare",
            static (summary, value) => (summary.Details ??= new()).PictureCpmComparison = value)
        .Quote("estimateVideoCpm", static (summary, value) => summary.VideoCpm = value)
        .PerCent("estimateVideoCpmCompare",
            static (summary, value) => (summary.Details ??= new()).VideoCpmComparison = value)
        .Quote("estimatePictureEngageCost", static (summary, value) => summary.PictureEngagementCost = value)
        .PerCent("estimatePictureEngageCostCompare",
            static (summary, value) => (summary.Details ??= new()).PictureEngagementCostComparison = value)
        .Quote("estimateVideoEngageCost", static (summary, value) => summary.VideoEngagementCost = value)
        .PerCent("estimateVideoEngageCostCompare",
            static (summary, value) => (summary.Details ??= new()).VideoEngagementCostComparison = value)
        .Quote("estimatePictureCpuv",
            static (summary, value) => (summary.Details ??= new()).PictureStoreVisitCost = value)
        .PerCent("estimatePictureCpuvCompare",
            static (summary, value) => (summary.Details ??= new()).PictureStoreVisitCostComparison = value)
        .Quote("estimateVideoCpuv", static (summary, value) => (summary.Details ??= new()).VideoStoreVisitCost = value)
        .PerCent("estimateVideoCpuvCompare",
            static (summary, value) => (summary.Details ??= new()).VideoStoreVisitCostComparison = value)
        .Share("fans30GrowthRate", static (summary, value) => summary.FollowerGrowthRate = value)
        .Share("fans30GrowthBeyondRate", static (summary, value) => summary.FollowerGrowthPercentile = value)
        .Share("responseRate", static (summary, value) => summary.ResponseRate = value)
        .Long("inviteNum", static (summary, value) => summary.InvitationCount = value)
        .Int("activeDayInLast7", static (summary, value) => summary.ActiveDayCount = value)
        .Flag("isActive", static (summary, value) => summary.IsActive = value)
        .Flag("easyConnect", static (summary, value) => summary.IsEasyToContact = value)
        .List("noteType", PgyFields.Share, static (summary, value) => summary.ContentTags = value)
        .Texts("tradeNames", static (summary, value) => summary.Industries = value)
        .Text("kolAdvantage", static (summary, value) => summary.Advantage = value)
        .Text("kolAdvantageHover", static (summary, value) => (summary.Details ??= new()).AdvantageReason = value)
        .Int("pictureCase", static (summary, value) => (summary.Details ??= new()).PictureCase = value)
        .Int("videoCase", static (summary, value) => (summary.Details ??= new()).VideoCase = value);

    internal override XhsPgyDataSummary? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var summary = Fields.Read(ref reader, retrievedAt);
        if (summary is not null)
        {
            ClearComparisons(summary);
        }

        return summary;
    }

    internal override void SetInput(XhsPgyDataSummary value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    // With a cost that there is not, a comparison of 0 is none either.
    private static void ClearComparisons(XhsPgyDataSummary summary)
    {
        if (summary.Details is not { } details)
        {
            return;
        }

        details.PictureReadCostComparison = Keep(summary.EstimatedPictureReadCost, details.PictureReadCostComparison);
        details.VideoReadCostComparison = Keep(summary.EstimatedVideoReadCost, details.VideoReadCostComparison);
        details.PictureCpmComparison = Keep(summary.PictureCpm, details.PictureCpmComparison);
        details.VideoCpmComparison = Keep(summary.VideoCpm, details.VideoCpmComparison);
        details.PictureEngagementCostComparison =
            Keep(summary.PictureEngagementCost, details.PictureEngagementCostComparison);
        details.VideoEngagementCostComparison =
            Keep(summary.VideoEngagementCost, details.VideoEngagementCostComparison);
        details.PictureStoreVisitCostComparison =
            Keep(details.PictureStoreVisitCost, details.PictureStoreVisitCostComparison);
        details.VideoStoreVisitCostComparison =
            Keep(details.VideoStoreVisitCost, details.VideoStoreVisitCostComparison);
    }

    private static decimal? Keep(decimal? cost, decimal? comparison) =>
        cost is null && comparison == 0 ? null : comparison;

    private sealed class Facts(SandboxQuote quote, SandboxQuery query)
    {
        private readonly DeterministicRandom random = new("summary" + query["business"], quote.Creator.Number);

        public SandboxFigures Figures { get; } = PgyParameters.FiguresOf(quote.Creator, query);
        public string Date { get; } = quote.Creator.World.DayText(1);
        public int NoteCount => Figures.Notes.Count;
        public decimal Percentile => random.Between(0, 999) / 10m;
        public decimal Comparison => random.Between(-40_000_000, 90_000_000) / 1_000_000m;
        public decimal GrowthRate => Math.Round(quote.FollowerGrowthRate * 100, 1);
        public decimal ResponseRate => random.Between(300, 1000) / 10m;
        public long InvitationCount => random.Between(0, 120);
        public long ActiveDayCount => random.Between(1, 7);
        public bool IsEasyToContact => random.OneIn(2);
        public decimal PictureReadFen => Figure(quote.PictureReadCost * 100);
        public decimal VideoReadFen => Figure(quote.VideoReadCost * 100);
        public decimal PictureReadCost => Figure(quote.PictureReadCost);
        public decimal VideoReadCost => Figure(quote.VideoReadCost);
        public decimal PictureCpm => Figure(quote.PictureCpm);
        public decimal VideoCpm => Figure(quote.VideoCpm);
        public decimal PictureEngageCost => Figure(quote.PictureEngageCost);
        public decimal VideoEngageCost => Figure(quote.VideoEngageCost);

        public IReadOnlyList<Tag> Tags =>
            quote.ContentTags.Select(tag => new Tag(tag, random.Between(200, 950) / 10m)).ToArray();

        public IEnumerable<string> Industries => [quote.Creator.Topic.Category];

        // 0 stands for 'no quote' in this answer.
        private decimal Figure(decimal value) => quote.IsQuoted ? value : 0;
    }

    private sealed record Tag(string Name, decimal Share);
}
