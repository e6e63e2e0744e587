using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>What a creator's notes reached in a period and on each of its days: one object.</summary>
public sealed class PgyCoreDataEndpoint() : SingleEndpoint<XhsPgyCoreData>(new(
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
    private static readonly AnswerTemplate Template = new("pgy-core-data", typeof(Facts));

    private static readonly FieldMap<XhsPgyCoreData> Fields = FieldMaps.XhsPgyCoreData();

    internal override XhsPgyCoreData? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyCoreData value, string input)
    {
        value.UserId = input;
        value.Days?.ForEach(row => row.UserId = input);
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    // A note's figures count on the day on which it was posted.
    private sealed class Facts
    {
        public Facts(SandboxQuote quote, SandboxQuery query)
        {
            var figures = PgyParameters.FiguresOf(quote.Creator, query);
            var notes = figures.Notes.ToLookup(static note => note.Date, StringComparer.Ordinal);
            Days = [.. Enumerable.Range(1, PgyParameters.DaysOf(query)).Reverse()
                .Select(quote.Creator.World.DayText)
                .Select(day => new Day(day, [.. notes[day]], figures, quote))];
            Sum = new(Days[Days.Count - 1].Date, figures.Notes, figures, quote);
        }

        public List<Day> Days { get; }
        public Day Sum { get; }
    }

    private sealed class Day(string date, IReadOnlyList<SandboxNote> notes, SandboxFigures figures, SandboxQuote quote)
    {
        public string Date => date;
        public long Impressions => notes.Sum(figures.ImpressionsOf);
        public long Reads => notes.Sum(figures.ReadsOf);
        public long Engagements => notes.Sum(static note => note.EngagementCount);
        public decimal Cpm => Cost(Impressions, 1000);
        public decimal ReadCost => Cost(Reads, 1);
        public decimal EngagementCost => Cost(Engagements, 1);

        private decimal Cost(long count, int each) => count == 0 || !quote.IsQuoted
            ? 0
            : Math.Round((decimal)quote.PicturePrice * notes.Count * each / count, 6);
    }
}
