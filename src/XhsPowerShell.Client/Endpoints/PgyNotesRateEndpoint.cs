using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>How a creator's notes do in the marketplace: one object with the notes in it.</summary>
public sealed class PgyNotesRateEndpoint : SingleEndpoint<XhsPgyNotesRate>
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

    private static readonly FieldMap<XhsPgyRatedNote> NoteFields =
        new FieldMap<XhsPgyRatedNote>(static () => new XhsPgyRatedNote())
        .Text("noteId", static (note, value) => note.NoteId = value)
        .Text("title", static (note, value) => note.Title = value)
        .PlatformTime("publishTime", static (note, value) => note.PublishedAt = value)
        .Text("type", static (note, value) => note.Type = PgyFields.NoteType(value))
        .Long("impNum", static (note, value) => note.ImpressionCount = value)
        .Share("impBeyondRate", static (note, value) => note.ImpressionAboveMedian = value)
        .Long("readNum", static (note, value) => note.ReadCount = value)
        .Share("readBeyondRate", static (note, value) => note.ReadAboveMedian = value)
        .Long("interactionNum", static (note, value) => note.InteractionCount = value)
        .Share("interactionBeyondRate", static (note, value) => note.InteractionAboveMedian = value)
        .Long("likeNum", static (note, value) => note.LikeCount = value)
        .Share("likeBeyondRate", static (note, value) => note.LikeAboveMedian = value)
        .Long("collectNum", static (note, value) => note.CollectCount = value)
        .Share("collectBeyondRate", static (note, value) => note.CollectAboveMedian = value)
        .Text("imgUrl", static (note, value) => note.CoverUrl = value)
        .Flag("canJump", static (note, value) => note.CanOpen = value)
        .PlatformTime("date", static (note, value) => note.Date = value);

    private static readonly FieldMap<XhsPgyLongTermReads> LongTermFields =
        new FieldMap<XhsPgyLongTermReads>(static () => new XhsPgyLongTermReads())
        .PlatformTime("startPublishTime", static (reads, value) => reads.StartDate = value)
        .PlatformTime("endPublishTime", static (reads, value) => reads.EndDate = value)
        .Long("noteNumber", static (reads, value) => reads.NoteCount = value)
        .Long("recentReadNum", static (reads, value) => reads.RecentReadCount = value)
        .Share("recentReadBeyondRate", static (reads, value) => reads.RecentReadPercentile = value)
        .Long("longTermReadNum", static (reads, value) => reads.LongTermReadCount = value)
        .Share("longTermReadBeyondRate", static (reads, value) => reads.LongTermReadPercentile = value)
        .Sources("recent", static reads => reads.RecentSources ??= new(), LongTermSources)
        .Sources("longTerm", static reads => reads.LongTermSources ??= new(), LongTermSources);

    private static readonly FieldMap<XhsPgyNotesRate> Fields =
        new FieldMap<XhsPgyNotesRate>(static () => new XhsPgyNotesRate())
        .Long("noteNumber", static (rate, value) => rate.NoteCount = value)
        .Long("videoNoteNumber", static (rate, value) => rate.VideoNoteCount = value)
        .Long("impMedian", static (rate, value) => rate.ImpressionMedian = value)
        .Share("impMedianBeyondRate", static (rate, value) => rate.ImpressionMedianPercentile = value)
        .Long("readMedian", static (rate, value) => rate.ReadMedian = value)
        .Share("readMedianBeyondRate", static (rate, value) => rate.ReadMedianPercentile = value)
        .Long("interactionMedian", static (rate, value) => rate.InteractionMedian = value)
        .Share("interactionRate", static (rate, value) => rate.InteractionRate = value)
        .Share("interactionBeyondRate", static (rate, value) => rate.InteractionMedianPercentile = value)
        .Long("likeMedian", static (rate, value) => rate.LikeMedian = value)
        .Long("collectMedian", static (rate, value) => rate.CollectMedian = value)
        .Long("commentMedian", static (rate, value) => rate.CommentMedian = value)
        .Long("shareMedian", static (rate, value) => rate.ShareMedian = value)
        // Sent under two spellings each: the one with a capital wins, whichever comes first in the text.
        .Long("mEngagementNum", static (rate, value) => rate.EngagementMedian = value ?? rate.EngagementMedian)
        .Long("mengagementNum", static (rate, value) => rate.EngagementMedian ??= value)
        .Long("mFollowCnt", static (rate, value) => rate.NewFollowerMedian = value ?? rate.NewFollowerMedian)
        .Long("mfollowCnt", static (rate, value) => rate.NewFollowerMedian ??= value)
        .Share("hundredLikePercent", static (rate, value) => rate.HundredLikeRate = value)
        .Share("thousandLikePercent", static (rate, value) => rate.ThousandLikeRate = value)
        .Share("videoFullViewRate", static (rate, value) => rate.VideoCompletionRate = value)
        .Share("videoFullViewBeyondRate", static (rate, value) => rate.VideoCompletionPercentile = value)
        .Share("picture3sViewRate", static (rate, value) => rate.PictureThreeSecondRate = value)
        .List("noteType", PgyFields.Share, static (rate, value) => rate.ContentTags = value)
        .Texts("tradeNames", static (rate, value) => rate.Industries = value)
        .Sources("pagePercentVo.imp", static rate => rate.ImpressionSources ??= new(), Sources)
        .Sources("pagePercentVo.read", static rate => rate.ReadSources ??= new(), Sources)
        .Object("longTermCommonNoteVo", LongTermFields, static (rate, value) => rate.LongTermDailyNotes = value)
        .Object("longTermCooperateNoteVo", LongTermFields, static (rate, value) =>
            rate.LongTermCooperationNotes = value)
        .List("notes", NoteFields, static (rate, value) => rate.Notes = value);

    internal PgyNotesRateEndpoint()
        : base(new(
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
    }

    internal override XhsPgyNotesRate? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyNotesRate value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    private sealed class Facts
    {
        private readonly SandboxQuote quote;
        private readonly DeterministicRandom random;
        private readonly int perCent;

        public Facts(SandboxQuote quote, SandboxQuery query)
        {
            this.quote = quote;
            random = new DeterministicRandom("rate" + query["business"] + query["noteType"], quote.Creator.Number);
            perCent = query["business"] == "COOPERATE_NOTE" ? 80 : 100;
            perCent = query["advertiseSwitch"] == "ORGANIC_ONLY" ? perCent * 9 / 10 : perCent;
            var creator = quote.Creator;
            var oldest = creator.World.Now - (PgyParameters.DaysOf(query) * 86_400L);
            var recent = Enumerable.Range(0, creator.NoteCount).Select(creator.Notes.At)
                .Where(note => note.CreatedAt >= oldest
                    && (query["noteType"] switch { "PHOTO_TEXT" => !note.IsVideo, "VIDEO" => note.IsVideo, _ => true }))
                .OrderBy(static note => note.CreatedAt)
                .ToArray();
            NoteCount = recent.Length;
            VideoNoteCount = recent.Count(static note => note.IsVideo);
            HundredLikeRate = PartOf(recent, 100);
            ThousandLikeRate = PartOf(recent, 1000);
            Notes = recent.Select(note => new Note(note, quote)).ToArray();
            (LikeMedian, CollectMedian) =
                (Median(recent, static note => note.Likes.Value), Median(recent, static note => note.Collects.Value));
            (CommentMedian, ShareMedian) =
                (Median(recent, static note => note.CommentCount), Median(recent, static note => note.ShareCount));
        }

        public long NoteCount { get; }

        public long VideoNoteCount { get; }

        public decimal HundredLikeRate { get; }

        public decimal ThousandLikeRate { get; }

        public long ImpressionMedian => quote.ImpressionMedian * perCent / 100;

        public long ReadMedian => quote.ReadMedian * perCent / 100;

        public long InteractionMedian => quote.InteractionMedian * perCent / 100;

        public long EngagementMedian => quote.EngagementMedian * perCent / 100;

        public decimal InteractionRate => ReadMedian == 0 ? 0 : Math.Round(100m * InteractionMedian / ReadMedian, 1);

        public long LikeMedian { get; }

        public long CollectMedian { get; }

        public long CommentMedian { get; }

        public long ShareMedian { get; }

        public long NewFollowerMedian => quote.ReadMedian / 500;

        public decimal FinishRate => quote.FinishRate;

        public decimal Percentile => random.Between(0, 999) / 10m;

        public decimal ThreeSecondRate => random.Between(300, 700) / 10m;

        public IReadOnlyList<Tag> Tags =>
            quote.ContentTags.Select(tag => new Tag(tag, random.Between(200, 950) / 10m)).ToArray();

        public IReadOnlyList<Note> Notes { get; }

        public string LongTermStart => DayText(240);

        public string LongTermEnd => DayText(180);

        public long LongTermNoteCount => Math.Min(quote.Creator.NoteCount, 20);

        public long RecentReadCount => ReadMedian * LongTermNoteCount;

        public long LongTermReadCount => RecentReadCount * 2 / 5;

        private static decimal PartOf(SandboxNote[] notes, int likes) =>
            notes.Length == 0 ? 0 : Math.Round(100m * notes.Count(note => note.Likes.Value >= likes) / notes.Length, 1);

        private static long Median(SandboxNote[] notes, Func<SandboxNote, long> count) =>
            notes.Length == 0 ? 0 : notes.Select(count).OrderBy(static number => number).ElementAt(notes.Length / 2);

        private string DayText(int age) =>
            quote.Creator.World.Today.AddDays(-age).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed record Tag(string Name, decimal Share);

    private sealed class Note(SandboxNote note, SandboxQuote quote)
    {
        public SandboxNote Shown => note;

        public int Type => note.IsVideo ? 2 : 1;

        public long Likes => note.Likes.Value;

        public long Collects => note.Collects.Value;

        public long Interactions => note.Likes.Value + note.Collects.Value + note.CommentCount;

        public long Reads => note.ReadCount;

        public long Impressions => Reads * 8;

        public decimal ReadAbove => Above(Reads, quote.ReadMedian);

        public decimal ImpressionAbove => Above(Impressions, quote.ImpressionMedian);

        public decimal InteractionAbove => Above(Interactions, quote.InteractionMedian);

        public decimal LikeAbove => Above(note.Likes.Value, quote.Creator.LikesPerNote);

        public decimal CollectAbove =>
            Above(note.Collects.Value, quote.Creator.LikesPerNote * quote.Creator.CollectPercent / 100);

        private static decimal Above(long count, long median) =>
            median == 0 ? 0 : Math.Round(((decimal)count / median) - 1, 6);
    }
}
