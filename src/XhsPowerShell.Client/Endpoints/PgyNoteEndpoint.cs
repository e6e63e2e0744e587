using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The notes of a creator with the marketplace's figures: many objects, a page at a time. Ends when as many were
/// received as the service says there are, or on an empty page.
/// </summary>
public sealed class PgyNoteEndpoint() : PagedEndpoint<XhsPgyNote>(new(
    Name: "PgyNote",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/dataV2/notesDetail/v1",
    Cmdlet: "Get-XhsPgyNote",
    Command: "pgy notes",
    Meaning:
        "The notes of creators with reads and brands as the marketplace counts them: one billed call a page.",
    ChineseMeaning: "博主笔记在蒲公英中的阅读、互动与品牌数据：每页计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Parameters:
    [
        PgyParameters.OrganicOnly("Count reads without those from advertising.", "只统计自然流量，不含投放。"),
        EndpointParameter.Choice("orderType", "Sort", "The order of the notes.", "笔记的排序方式。",
            ("Latest", "LATEST"), ("MostRead", "MOST_READ"), ("MostInteraction", "MOST_INTERACT")),
        EndpointParameter.Choice("noteType", "NoteType", "The kind of notes.", "笔记的类型。",
            ("All", "ALL"), ("Paid", "COOPERATION"), ("Picture", "PHOTO_TEXT"), ("Video", "VIDEO")),
        EndpointParameter.Switch("isThirdPlatform", "OutsideReader",
            "Count the readers outside of the platform, too.", "同时统计站外阅读人数。", "YES"),
        EndpointParameter.Page("pageNumber"),
    ],
    Sample: "pgy-note-list.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-note-list", typeof(Facts));

    private static readonly FieldMap<XhsPgyNote> Fields = FieldMaps.XhsPgyNote();

    public override Query<XhsPgyNote> CreateQuery(string input, QueryOptions? options = null) =>
        new NoteQuery(this, input, options ?? new());

    internal override XhsPgyNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var note = Fields.Read(ref reader, retrievedAt);
        if (note is not null)
        {
            note.NoteUrl = string.IsNullOrEmpty(note.NoteId)
                ? null
                : "https://www.xiaohongshu.com/explore/" + note.NoteId;
        }

        return note;
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        !query.TryGetPage(out var page, "pageNumber")
            ? SandboxAnswer.Invalid(Texts.Get("Sandbox.NotAPage", "pageNumber"))
        : Parameters.Any(parameter => parameter.Kind == ParameterKind.Choice
            && query[parameter.WireName] is { } given && !parameter.Values.Any(value => value.WireValue == given))
            ? SandboxAnswer.Invalid(Texts.Get("Sandbox.UnknownValue", "orderType, noteType"))
        : SandboxAnswer.ForListedCreator(query, InputParameter, creator =>
            SandboxAnswer.Ok(Template, new Facts(
                query.World.PgyNotesOf(creator, notes => Choose(notes, query), page),
                PgyParameters.IsOrganicOnly(query))));

    private static IEnumerable<SandboxNote> Choose(IEnumerable<SandboxNote> notes, SandboxQuery query)
    {
        var chosen = notes.Where(note => query["noteType"] switch
        {
            "COOPERATION" => note.IsPaid,
            "PHOTO_TEXT" => !note.IsVideo,
            "VIDEO" => note.IsVideo,
            _ => true,
        });
        return query["orderType"] switch
        {
            "MOST_READ" => chosen.OrderByDescending(static note => note.ReadCount),
            "MOST_INTERACT" => chosen.OrderByDescending(static note => note.LikeNumber + note.CollectNumber),
            _ => chosen.OrderByDescending(static note => note.CreatedAt),
        };
    }

    private sealed class Facts(SandboxPgyNotePage page, bool isOrganicOnly)
    {
        public int Total => page.Total;

        public IReadOnlyList<Counted> Notes =>
            [.. page.Notes.Select(note => new Counted(note, isOrganicOnly ? note.OrganicReadCount : note.ReadCount))];
    }

    private sealed record Counted(SandboxNote Note, long Reads);

    private sealed class NoteQuery(PgyNoteEndpoint endpoint, string userId, QueryOptions options)
        : NumberedPageQuery<XhsPgyNote>(userId, options, endpoint.Read, hasTotal: true)
    {
        protected override ReadOnlySpan<byte> ListName => "list"u8;

        protected override string Description => Texts.Get("ListOfPgyNotes", Input);

        protected override ApiRequest NextRequest() => new(
            endpoint.Path,
            [("userId", Input), .. Options.Parameters, ("pageNumber", Number)]) { Subject = Input };

        protected override string? IdOf(XhsPgyNote value) => value.NoteId;

        protected override bool Matches(XhsPgyNote value)
        {
            value.UserId = Input;
            return true;
        }
    }
}
