using System.Text.Json;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Client.History;

/// <summary>Finds the notes of a person in kept answers: what is kept of them is the person's, too.</summary>
internal sealed class PersonNotes(string userId) : IDisposable
{
    private readonly KeptObjects objects = new();

    /// <summary>The ids of the notes that an answer shows as the person's.</summary>
    public IEnumerable<string> Find(StoredResponse stored)
    {
        IReadOnlyList<object> found;
        try
        {
            found = objects.Read(stored);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or XhsApiException)
        {
            // The id of the person is in it: it is deleted, whatever else it says.
            return [];
        }

        return found.SelectMany(NotesOf).Where(static id => !string.IsNullOrEmpty(id)).Select(static id => id!);
    }

    public void Dispose() => objects.Dispose();

    // A comment of the person is below somebody else's note.
    private IEnumerable<string?> NotesOf(object value) => value switch
    {
        XhsNote note when IsPerson(note.UserId) => [note.NoteId],
        XhsPgyNote note when IsPerson(note.UserId) => [note.NoteId],
        XhsPgyNoteDetail note when IsPerson(note.UserId) => [note.NoteId],
        XhsPgyNotesRate rate when IsPerson(rate.UserId) => (rate.Notes ?? []).Select(static note => note.NoteId),
        _ => [],
    };

    private bool IsPerson(string? id) => string.Equals(id, userId, StringComparison.OrdinalIgnoreCase);
}
