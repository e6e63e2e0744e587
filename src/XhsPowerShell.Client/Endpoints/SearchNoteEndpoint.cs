using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The notes that a keyword finds: many objects, up to 20 a page. The list also holds suggestions and the like, which
/// are skipped. Ends on a page without a new note.
/// </summary>
public sealed class SearchNoteEndpoint() : PagedEndpoint<XhsNote>(new(
    Name: "SearchNote",
    Path: "/api/xiaohongshu/search-note/v2",
    Cmdlet: "Search-XhsNote",
    Command: "search-notes",
    Meaning: "Find notes by keyword: a page of up to 20 at a time, one billed call each.",
    ChineseMeaning: "按关键词搜索笔记：每页最多 20 篇，每页计费一次。",
    Input: InputKind.Keyword,
    InputParameter: "keyword",
    Parameters:
    [
        EndpointParameter.Page(),
        EndpointParameter.Choice("sort", "Sort", "The order of the notes.", "笔记的排序方式。",
            ("Relevance", "general"), ("MostLiked", "popularity_descending"), ("Latest", "time_descending"),
            ("MostCommented", "comment_descending"), ("MostCollected", "collect_descending")),
        EndpointParameter.Choice("noteType", "Type", "The kind of notes.", "笔记的类型。",
            ("All", "_0"), ("Video", "_1"), ("Picture", "_2")),
        EndpointParameter.Choice("noteTime", "Within", "How old the notes may be.", "笔记的发布时间范围。",
            ("Any", ""), ("Day", "ONE_DAY"), ("Week", "ONE_WEEK"), ("HalfYear", "HALF_YEAR")),
    ],
    Sample: "search-note.v2.json"))
{
    private static readonly FieldMap<Found> Fields = new FieldMap<Found>(static () => new Found())
        .Text("model_type", static (found, value) => found.Kind = value)
        .Add("note", static (ref Utf8JsonReader reader, Found found) =>
            found.Note = NoteFields.Read(ref reader, default));

    private static readonly AnswerTemplate Template = new("search-note", typeof(SandboxFoundNotes));

    public override Query<XhsNote> CreateQuery(string input, QueryOptions? options = null) =>
        new NoteQuery(this, input, options ?? new());

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query)
    {
        var search = new SandboxNoteSearch(query["sort"], query["noteType"], query["noteTime"]);
        return SandboxAnswer.ForKeyword(query, InputParameter, (keyword, page) => search.IsValid
            ? SandboxAnswer.Ok(Template, query.World.SearchNotes(search, keyword, page))
            : SandboxAnswer.Invalid(Texts.Get("Sandbox.UnknownValue", "sort, noteType, noteTime")));
    }

    internal override XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var found = Fields.Read(ref reader);
        if (found?.Note is not { } note || found.Kind is not (null or "note"))
        {
            return null;
        }

        note.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        return note;
    }

    private sealed class Found
    {
        public string? Kind { get; set; }
        public XhsNote? Note { get; set; }
    }

    private sealed class NoteQuery(SearchNoteEndpoint endpoint, string keyword, QueryOptions options)
        : NumberedPageQuery<XhsNote>(keyword, options, endpoint.Read)
    {
        protected override ReadOnlySpan<byte> ListName => "items"u8;

        protected override string Description => Texts.Get("ListOfFoundNotes", Input);

        protected override ApiRequest NextRequest() => new(
            endpoint.Path,
            [("keyword", Input), ("page", Number), .. Options.Parameters]) { Subject = Input };

        protected override string? IdOf(XhsNote value) => value.NoteId;

        protected override bool Matches(XhsNote value)
        {
            value.Keyword = Input;
            return true;
        }
    }
}
