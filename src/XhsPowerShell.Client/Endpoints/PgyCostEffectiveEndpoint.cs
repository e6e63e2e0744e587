using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>What a creator's notes cost for what they reach: one object.</summary>
public sealed class PgyCostEffectiveEndpoint() : SingleEndpoint<XhsPgyCostEffective>(new(
    Name: "PgyCostEffective",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/dataV2/costEffective/v1",
    Cmdlet: "Get-XhsPgyCostEffective",
    Command: "pgy cost-effective",
    Meaning: "What the notes of creators cost for what they reach, in CNY: one billed call each.",
    ChineseMeaning: "博主笔记的性价比：阅读、曝光与互动成本（元）；每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "pgy-cost-effective.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-cost-effective", typeof(Facts));

    private static readonly FieldMap<XhsPgyCostEffective> Fields = FieldMaps.XhsPgyCostEffective();

    internal override XhsPgyCostEffective? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyCostEffective value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, static creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote)));

    private sealed class Facts(SandboxQuote quote)
    {
        private readonly DeterministicRandom random = new("cost", quote.Creator.Number);

        public string? PictureReadCost => Text(quote.PictureReadCost);
        public string? VideoReadCost => Text(quote.VideoReadCost);
        public decimal PicturePercentile => random.Between(0, 99_999_999) / 1_000_000m;
        public decimal VideoPercentile => random.Between(0, 99_999_999) / 1_000_000m;
        public decimal? PictureCpm => Figure(quote.PictureCpm);
        public decimal? VideoCpm => Figure(quote.VideoCpm);
        public decimal? PictureEngageCost => Figure(quote.PictureEngageCost);
        public decimal? VideoEngageCost => Figure(quote.VideoEngageCost);
        public decimal Comparison => random.Between(-400_000, 900_000) / 1_000_000m;

        // Without a quote, or without notes, the service sends null.
        private decimal? Figure(decimal value) => quote.IsQuoted && value > 0 ? value : null;

        private string? Text(decimal value) => Figure(value)?.ToString(CultureInfo.InvariantCulture);
    }
}
