using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A note with the figures and the creator that the marketplace knows: one object.</summary>
public sealed class PgyNoteDetailEndpoint() : SingleEndpoint<XhsPgyNoteDetail>(new(
    Name: "PgyNoteDetail",
    Path: "/api/xiaohongshu-pgy/api/solar/note/noteId/detail/v1",
    Cmdlet: "Get-XhsPgyNoteDetail",
    Command: "pgy note-detail",
    Meaning:
        "Notes with their impressions, reads and creator as the marketplace counts them: one billed call each.",
    ChineseMeaning: "笔记在蒲公英中的曝光、阅读、互动与博主信息：每篇计费一次。",
    Input: InputKind.NoteId,
    InputParameter: "noteId",
    Sample: "pgy-note-detail.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-note-detail", typeof(Facts));

    private static readonly FieldMap<XhsPgyNoteDetail> Fields = FieldMaps.XhsPgyNoteDetail();

    internal override XhsPgyNoteDetail? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var note = Fields.Read(ref reader, retrievedAt);
        if (note is not null)
        {
            note.Topics = NoteTopics.Find(note.Description);
            note.ImageUrls = note.Images is null
                ? null
                : new(note.Images.Select(static image => image.Url).OfType<string>());
            note.CoverUrl = note.ImageUrls is { Count: > 0 } urls ? urls[0] : null;
        }

        return note;
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, static note => note.Creator.Quote.IsListed
            ? SandboxAnswer.Ok(Template, new Facts(note))
            : SandboxAnswer.NoContent(Texts.Get("Sandbox.NoteNotListed")));

    internal override string? IdOf(XhsPgyNoteDetail value) => value.NoteId;

    private sealed class Facts(SandboxNote note)
    {
        private readonly SandboxQuote quote = note.Creator.Quote;

        public SandboxNote Note => note;
        public SandboxQuote Quote => quote;
        public IReadOnlyList<SandboxImage> Images => note.Images;
        public int Type => note.IsVideo ? 2 : 1;
        public long CreatedMilliseconds => note.CreatedAt * 1000;
        public long UpdatedMilliseconds => Math.Max(note.CreatedAt, note.UpdatedAt) * 1000;

        public string PublishedAt => DateTimeOffset.FromUnixTimeSeconds(note.CreatedAt).ToOffset(PlatformDay.Offset)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        public long ImpressionCount => note.ReadCount * SandboxFigures.ImpressionsPerRead;
        public long NewFollowerCount => note.ReadCount / SandboxFigures.ReadsPerFollower;
        public string? BrandName => note.IsPaid ? note.BrandName : null;
        public decimal? PicturePrice => quote.IsQuoted ? quote.PicturePrice : null;
        public decimal? VideoPrice => quote.IsQuoted ? quote.VideoPrice : null;
    }
}
