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
        .Add("note_list", static (ref Utf8JsonReader reader, Answer answer) => answer.Note = ReadFirst(ref reader));

    internal override XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var answer = ReadAnswer(ref reader);
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

    // The answer is the first object of a list; an answer without that list is read as well.
    private static Answer? ReadAnswer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Fields.Read(ref reader);
        }

        Answer? first = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var answer = Fields.Read(ref reader);
            first ??= answer;
        }

        return first;
    }

    private static XhsNote? ReadFirst(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return NoteFields.Read(ref reader, default);
        }

        XhsNote? first = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var note = NoteFields.Read(ref reader, default);
            first ??= note;
        }

        return first;
    }

    private sealed class Answer
    {
        public string? Author { get; set; }

        public XhsNote? Note { get; set; }
    }
}
