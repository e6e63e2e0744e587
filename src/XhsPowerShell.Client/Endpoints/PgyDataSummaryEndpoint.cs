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

    private static readonly FieldMap<XhsPgyDataSummary> Fields = FieldMaps.XhsPgyDataSummary();

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
