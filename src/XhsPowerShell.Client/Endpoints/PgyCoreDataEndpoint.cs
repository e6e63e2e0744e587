using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>What a creator's notes reached in a period and on each of its days: one object.</summary>
public sealed class PgyCoreDataEndpoint : SingleEndpoint<XhsPgyCoreData>
{
    private static readonly AnswerTemplate Template = new("pgy-core-data", typeof(Facts));

    private static readonly FieldMap<XhsPgyCoreDataDay> DayFields =
        new FieldMap<XhsPgyCoreDataDay>(static () => new XhsPgyCoreDataDay())
        .Long("imp", static (day, value) => day.ImpressionCount = value)
        .Long("read", static (day, value) => day.ReadCount = value)
        .Long("engage", static (day, value) => day.EngagementCount = value)
        .Long("thirdUserNum", static (day, value) => day.StoreVisitorCount = value)
        .Decimal("cpm", static (day, value) => day.Cpm = value)
        .Decimal("cpv", static (day, value) => day.ReadCost = value)
        .Decimal("cpe", static (day, value) => day.EngagementCost = value)
        .Decimal("cpuv", static (day, value) => day.StoreVisitCost = value)
        .PlatformTime("dateKey", static (day, value) => day.Date = value);

    private static readonly FieldMap<XhsPgyCoreData> Fields =
        new FieldMap<XhsPgyCoreData>(static () => new XhsPgyCoreData())
        .Long("sumData.imp", static (data, value) => data.ImpressionCount = value)
        .Long("sumData.read", static (data, value) => data.ReadCount = value)
        .Long("sumData.engage", static (data, value) => data.EngagementCount = value)
        .Long("sumData.thirdUserNum", static (data, value) => data.StoreVisitorCount = value)
        .Decimal("sumData.cpm", static (data, value) => data.Cpm = value)
        .Decimal("sumData.cpv", static (data, value) => data.ReadCost = value)
        .Decimal("sumData.cpe", static (data, value) => data.EngagementCost = value)
        .Decimal("sumData.cpuv", static (data, value) => data.StoreVisitCost = value)
        .PlatformTime("sumData.dateKey", static (data, value) => data.Date = value)
        .List("dailyData", DayFields, static (data, value) => data.Days = value);

    internal PgyCoreDataEndpoint()
        : base(new(
            Name: "PgyCoreData",
            Path: "/api/xiaohongshu-pgy/api/pgy/kol/data/core_data/v1",
            Cmdlet: "Get-XhsPgyCoreData",
            Command: "pgy core-data",
            Meaning: "What the notes of creators reached, in sum and day by day: one billed call each.",
            ChineseMeaning: "博主笔记的曝光、阅读与互动及其成本，含汇总与每日数据：每个计费一次。",
            Input: InputKind.UserId,
            InputParameter: "userId",
            Parameters: PgyParameters.Figures,
            Sample: "pgy-core-data.v1.json"))
    {
    }

    internal override XhsPgyCoreData? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyCoreData value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    private sealed class Facts(SandboxQuote quote, SandboxQuery query)
    {
        public List<Day> Days { get; } = Enumerable.Range(1, PgyParameters.DaysOf(query)).Reverse()
            .Select(age => CreateDay(quote, query, age)).ToList();

        public Day Sum => new(Days[Days.Count - 1].Date, Days.Sum(static day => day.Impressions),
            Days.Sum(static day => day.Reads), Days.Sum(static day => day.Engagements), quote);

        private static Day CreateDay(SandboxQuote quote, SandboxQuery query, int age)
        {
            var date = quote.Creator.World.Today.AddDays(-age);

            // The same day has the same figures tomorrow. Fewer notes are paid for, or of one kind, or without
            // advertising.
            var random = new DeterministicRandom("core" + query["business"] + query["noteType"],
                unchecked((quote.Creator.Number * 40_503) + (uint)(date.Ticks / TimeSpan.TicksPerDay)));
            var perCent = random.Between(20, 60)
                * (query["business"] == "COOPERATE_NOTE" ? 30 : 100) / 100
                * (query["noteType"] is "PHOTO_TEXT" or "VIDEO" ? 55 : 100) / 100
                * (query["advertiseSwitch"] == "ORGANIC_ONLY" ? 90 : 100) / 100;
            return new(
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                quote.ImpressionMedian * perCent / 100,
                quote.ReadMedian * perCent / 100,
                quote.EngagementMedian * perCent / 100,
                quote);
        }
    }

    private sealed record Day(string Date, long Impressions, long Reads, long Engagements, SandboxQuote Quote)
    {
        public decimal Cpm => Cost(Impressions, 1000);

        public decimal ReadCost => Cost(Reads, 1);

        public decimal EngagementCost => Cost(Engagements, 1);

        private decimal Cost(long count, int each) =>
            count == 0 || !Quote.IsQuoted ? 0 : Math.Round((decimal)Quote.PicturePrice * each / count, 6);
    }
}
