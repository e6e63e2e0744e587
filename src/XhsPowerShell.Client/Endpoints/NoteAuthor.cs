using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Finds the author of a note that came without one: <c>widgets_context</c> is JSON inside a string and names the
/// author too.
/// </summary>
internal static class NoteAuthor
{
    private static readonly FieldMap<XhsNote> Fields = new FieldMap<XhsNote>(static () => new XhsNote())
        .Text("author_id", static (note, value) => note.UserId = value)
        .Text("author_name", static (note, value) => note.Nickname = value);

    /// <summary>Sets what is missing of user id and nickname, if it can be found.</summary>
    public static void Complete(XhsNote note)
    {
        if (note.Details?.WidgetContext is not { Length: > 0 } context)
        {
            return;
        }

        try
        {
            var author = Fields.Read(Encoding.UTF8.GetBytes(context));
            note.UserId ??= author?.UserId;
            note.Nickname ??= author?.Nickname;
        }
        catch (JsonException)
        {
            // The service says nowhere that this text is JSON; a note without an author is still a note.
        }
    }
}
