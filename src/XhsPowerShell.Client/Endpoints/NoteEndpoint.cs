using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A note with its whole text: one object, which the service wraps in two lists.</summary>
public sealed class NoteEndpoint() : SingleEndpoint<XhsNote>(new(
    Name: "Note",
    Path: "/api/xiaohongshu/get-note-detail/v1",
    Cmdlet: "Get-XhsNote",
    Command: "note",
    Meaning: "Notes with their whole text and counts: one billed call each.",
    ChineseMeaning: "笔记的完整正文与各项数据：每篇计费一次。",
    Input: InputKind.NoteId,
    InputParameter: "noteId",
    Sample: "note-detail.v1.json"))
{
    private static readonly AnswerTemplate Template = new("note", typeof(SandboxNote));

    private static readonly FieldMap<XhsNote> AuthorFields = new FieldMap<XhsNote>(static () => new XhsNote())
        .Text("userid", static (note, value) => note.UserId = value)
        .Text("nickname", static (note, value) => note.Nickname = value);

    private static readonly FieldMap<Answer> Fields = new FieldMap<Answer>(static () => new Answer())
        .Raw("user", static (answer, value) => answer.Author = value)
        .Add("note_list", static (ref Utf8JsonReader reader, Answer answer) =>
            answer.Note = ReadFirst(ref reader, NoteFields.Read));

    internal override XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var answer = ReadFirst(ref reader, Fields.Read);
        if (answer?.Note is not { } note)
        {
            return null;
        }

        note.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        if (answer.Author is { } json)
        {
            note.Details!.Author = json;
            var author = AuthorFields.Read(System.Text.Encoding.UTF8.GetBytes(json));
            note.UserId ??= author?.UserId;
            note.Nickname ??= author?.Nickname;
        }

        return note;
    }

    internal override string? IdOf(XhsNote value) => value.NoteId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, static note => SandboxAnswer.Ok(Template, note));

    // What is asked for is the first object of a list; it is read as well without the list.
    private static T? ReadFirst<T>(ref Utf8JsonReader reader, ItemReaderDelegate<T> read)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return read(ref reader, default);
        }

        T? first = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = read(ref reader, default);
            first ??= item;
        }

        return first;
    }

    private sealed class Answer
    {
        public string? Author { get; set; }
        public XhsNote? Note { get; set; }
    }
}
