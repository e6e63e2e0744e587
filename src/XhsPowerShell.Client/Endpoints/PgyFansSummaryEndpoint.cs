using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>How many followers a creator has, gains and reaches: one object.</summary>
public sealed class PgyFansSummaryEndpoint() : SingleEndpoint<XhsPgyFansSummary>(new(
    Name: "PgyFansSummary",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/dataV3/fansSummary/v1",
    Cmdlet: "Get-XhsPgyFansSummary",
    Command: "pgy fans-summary",
    Meaning: "How many followers creators have, gain and reach: one billed call each.",
    ChineseMeaning: "博主粉丝的数量、增长与活跃情况：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "pgy-fans-summary.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-fans-summary", typeof(Facts));

    private static readonly FieldMap<XhsPgyFansSummary> Fields = FieldMaps.XhsPgyFansSummary();

    internal override XhsPgyFansSummary? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyFansSummary value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForListedCreator(query, InputParameter, static creator =>
            SandboxAnswer.Ok(Template, new Facts(creator)));

    private sealed class Facts
    {
        private readonly DeterministicRandom random;

        public Facts(SandboxCreator creator)
        {
            Creator = creator;
            random = new DeterministicRandom("fans", creator.Number);
            ActivePercentile = Tenths(0, 999);
            (ReadingRate, ReadingPercentile) = (Tenths(20, 180), Tenths(0, 999));
            EngagedPercentile = Tenths(0, 999);
            PayingRate = Tenths(50, 400);
            GrowthPercentile = Tenths(0, 999);
        }

        public SandboxCreator Creator { get; }
        public long Increase => Creator.Quote.FollowerGrowth;
        public decimal GrowthRate => Math.Round(Creator.Quote.FollowerGrowthRate * 100, 1);
        public decimal GrowthPercentile { get; }
        public decimal ActiveRate => Creator.Quote.ActiveFollowerRate;
        public decimal ActivePercentile { get; }
        public long ActiveCount => Part(ActiveRate);
        public decimal ReadingRate { get; }
        public decimal ReadingPercentile { get; }
        public long ReadingCount => Part(ReadingRate);
        public decimal EngagedRate => Creator.Quote.EngagedFollowerRate;
        public decimal EngagedPercentile { get; }
        public long EngagedCount => Part(EngagedRate);
        public decimal PayingRate { get; }
        public long PayingCount => Part(PayingRate);

        private decimal Tenths(long low, long high) => random.Between(low, high) / 10m;

        private long Part(decimal perCent) => (long)(Creator.FollowerCount * perCent / 100);
    }
}
