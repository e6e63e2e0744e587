using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>How a creator's notes do in the marketplace: one object with the notes in it.</summary>
public sealed class PgyNotesRateEndpoint() : SingleEndpoint<XhsPgyNotesRate>(new(
    Name: "PgyNotesRate",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/dataV3/notesRate/v1",
    Cmdlet: "Get-XhsPgyNotesRate",
    Command: "pgy notes-rate",
    Meaning: "How the notes of creators do: medians, rates, sources of traffic; one billed call each.",
    ChineseMeaning: "博主笔记表现：中位数、各项比率与流量来源；每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Parameters: PgyParameters.Figures,
    Sample: "pgy-notes-rate.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-notes-rate", typeof(Facts));

    // How the names of the fields end.
    private static readonly (string Name, Action<XhsPgyTrafficSources, decimal?> Set)[] Sources =
    [
        ("HomefeedPercent", static (sources, value) => sources.HomeFeed = value),
        ("SearchPercent", static (sources, value) => sources.Search = value),
        ("FollowPercent", static (sources, value) => sources.Following = value),
        ("DetailPercent", static (sources, value) => sources.NoteDetail = value),
        ("NearbyPercent", static (sources, value) => sources.Nearby = value),
        ("OtherPercent", static (sources, value) => sources.Other = value),
    ];

    private static readonly (string Name, Action<XhsPgyTrafficSources, decimal?> Set)[] LongTermSources =
    [
        ("SearchPagePercent", static (sources, value) => sources.Search = value),
        ("FindPagePercent", static (sources, value) => sources.HomeFeed = value),
        ("KolHomePagePercent", static (sources, value) => sources.Profile = value),
        ("FollowPagePercent", static (sources, value) => sources.Following = value),
        ("OtherPagePercent", static (sources, value) => sources.Other = value),
    ];

    private static readonly FieldMap<XhsPgyLongTermReads> LongTermFields = FieldMaps.XhsPgyLongTermReads()
        .Sources("recent", static reads => reads.RecentSources ??= new(), LongTermSources)
        .Sources("longTerm", static reads => reads.LongTermSources ??= new(), LongTermSources);

    private static readonly FieldMap<XhsPgyNotesRate> Fields = FieldMaps.XhsPgyNotesRate()
        .Sources("pagePercentVo.imp", static rate => rate.ImpressionSources ??= new(), Sources)
        .Sources("pagePercentVo.read", static rate => rate.ReadSources ??= new(), Sources)
        .Object("longTermCommonNoteVo", LongTermFields, static (rate, value) => rate.LongTermDailyNotes = value)
        .Object("longTermCooperateNoteVo", LongTermFields, static (rate, value) =>
            rate.LongTermCooperationNotes = value);

    internal override XhsPgyNotesRate? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyNotesRate value, string input)
    {
        value.UserId = input;
        value.Notes?.ForEach(row => row.UserId = input);
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    private sealed class Facts(SandboxQuote quote, SandboxQuery query)
    {
        private readonly DeterministicRandom random =
            new("rate" + query["business"] + query["noteType"], quote.Creator.Number);

        public SandboxFigures Figures { get; } = PgyParameters.FiguresOf(quote.Creator, query);
        public int NoteCount => Figures.Notes.Count;
        public int VideoNoteCount => Figures.Notes.Count(static note => note.IsVideo);
        public decimal HundredLikeRate => Figures.LikePercent(100);
        public decimal ThousandLikeRate => Figures.LikePercent(1000);

        public decimal InteractionRate => Figures.ReadMedian == 0
            ? 0
            : Math.Round(100m * Figures.InteractionMedian / Figures.ReadMedian, 1);

        public IReadOnlyList<Note> Notes => [.. Figures.Notes.Reverse().Select(note => new Note(note, Figures))];
        public decimal FinishRate => quote.FinishRate;
        public decimal Percentile => random.Between(0, 999) / 10m;
        public decimal ThreeSecondRate => random.Between(300, 700) / 10m;

        public IReadOnlyList<Tag> Tags =>
            quote.ContentTags.Select(tag => new Tag(tag, random.Between(200, 950) / 10m)).ToArray();

        public string LongTermStart => quote.Creator.World.DayText(240);
        public string LongTermEnd => quote.Creator.World.DayText(180);
        public long LongTermNoteCount => Math.Min(quote.Creator.NoteCount, 20);
        public long RecentReadCount => Figures.ReadMedian * LongTermNoteCount;
        public long LongTermReadCount => RecentReadCount * 2 / 5;
    }

    private sealed record Tag(string Name, decimal Share);

    private sealed class Note(SandboxNote note, SandboxFigures figures)
    {
        public SandboxNote Shown => note;
        public int Type => note.IsVideo ? 2 : 1;
        public long Reads => figures.ReadsOf(note);
        public long Impressions => figures.ImpressionsOf(note);
        public decimal ReadAbove => Above(Reads, figures.ReadMedian);
        public decimal ImpressionAbove => Above(Impressions, figures.ImpressionMedian);
        public decimal InteractionAbove => Above(note.InteractionCount, figures.InteractionMedian);
        public decimal LikeAbove => Above(note.LikeNumber, figures.LikeMedian);
        public decimal CollectAbove => Above(note.CollectNumber, figures.CollectMedian);

        private static decimal Above(long count, long median) =>
            median == 0 ? 0 : Math.Round(((decimal)count / median) - 1, 6);
    }
}
