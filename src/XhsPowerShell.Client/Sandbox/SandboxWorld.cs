using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// What exists in the sandbox on a given day. Nothing is stored: every fact is computed from a creator's number, so the
/// same question has the same answer all day. Ids and notes stay from day to day; new notes are added.
/// </summary>
internal class SandboxWorld
{
    /// <summary>How many creators there are. Their numbers are 0 to this number less one.</summary>
    public const int CreatorCount = 5000;

    /// <summary>
    /// Selects this world out of all possible ones: one where creator 0 has everything that examples show.
    /// </summary>
    public const string Seed = "world 4453 ";

    /// <summary>Creator 0, the one that examples name: has several pages of notes, pinned ones and a quote.</summary>
    public const string ExampleUserId = "5cab9537000000005a90c3e1";

    /// <summary>A well-formed id that nobody has, as every well-formed id outside of the sandbox: code 201.</summary>
    public const string MissingUserId = "000000000000000000000000";

    /// <summary>Fixes the day (yyyy-MM-dd), for tests and for pages that are captured from the sandbox.</summary>
    public const string TodayVariable = "XHS_SANDBOX_TODAY";

    /// <summary>How many users a search page and how many notes a note page holds.</summary>
    public const int PageSize = 20;

    /// <param name="today">A moment of the day; the day is the one at UTC+08:00.</param>
    public SandboxWorld(DateTimeOffset today)
    {
        var there = today.ToOffset(PlatformDay.Offset);
        Today = new DateTimeOffset(there.Date, PlatformDay.Offset);
    }

    /// <summary>The world of today, or of the day that <see cref="TodayVariable"/> names.</summary>
    public static SandboxWorld Current => new(
        DateTime.TryParseExact(
            Environment.GetEnvironmentVariable(TodayVariable), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, PlatformDay.Offset)
            : DateTimeOffset.UtcNow);

    /// <summary>The beginning of the day at UTC+08:00. Nothing in this world is newer.</summary>
    public DateTimeOffset Today { get; }

    /// <summary>The beginning of the day in Unix seconds.</summary>
    public long Now => Today.ToUnixTimeSeconds();

    /// <summary>The day so many days before today, as the marketplace writes it: <c>2026-11-20</c>.</summary>
    public string DayText(int age) => Today.AddDays(-age).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The creator with a number.</summary>
    public SandboxCreator Creator(int number) => new(this, (uint)number, SandboxCreator.IdOf(number));

    /// <summary>The creator with a well-formed id, or null if there is none.</summary>
    public virtual SandboxCreator? FindCreator(string userId)
    {
        var number = SandboxId.Read(userId, SandboxCreator.IdKey);
        return number < CreatorCount
            && SandboxId.AreSame(SandboxCreator.IdOf((int)number), userId) ? Creator((int)number) : null;
    }

    /// <summary>The notes of a creator.</summary>
    public virtual SandboxNotes CreateNotes(SandboxCreator creator) => SandboxNotes.Daily(creator);

    /// <summary>What the marketplace knows of a creator.</summary>
    public virtual SandboxQuote CreateQuote(SandboxCreator creator) => new(creator);

    /// <summary>
    /// A page (1-based) of the creators that a keyword finds; the last page again for every page past it.
    /// </summary>
    public virtual SandboxUserPage SearchUsers(string keyword, int page)
    {
        var found = SandboxSearch.Find(keyword);
        var last = Math.Max(0, (found.Length - 1) / PageSize);
        var start = Math.Min(page - 1, last) * PageSize;
        var users = new SandboxCreator[Math.Min(PageSize, found.Length - start)];
        for (var i = 0; i < users.Length; i++)
        {
            users[i] = Creator(found[start + i]);
        }

        return new(keyword, users);
    }

    /// <summary>
    /// The notes after a cursor, or the first ones without; null when it is no cursor of this creator's.
    /// </summary>
    public virtual SandboxNotePage? NotesOf(SandboxCreator creator, string? cursor)
    {
        var start = string.IsNullOrEmpty(cursor) ? 0 : creator.Notes.PlaceOf(cursor!) + 1;
        if (start is 0 && !string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var end = Math.Min(start + PageSize, creator.NoteCount);
        return new(Enumerable.Range(start, end - start).Select(creator.Notes.At).ToArray(), end < creator.NoteCount);
    }

    /// <summary>The note with a well-formed id, or null if there is none.</summary>
    public virtual SandboxNote? FindNote(string noteId)
    {
        // A note's id has the end of its author's id in the middle.
        var number = SandboxId.Read($"0000000000000000{noteId.Substring(8, 8)}", SandboxCreator.IdKey);
        if (number >= CreatorCount)
        {
            return null;
        }

        var creator = Creator((int)number);
        return creator.Notes.PlaceOf(noteId) is >= 0 and var place ? creator.Notes.At(place) : null;
    }

    /// <summary>A page (1-based) of the notes that a keyword finds; empty past the end.</summary>
    public virtual SandboxFoundNotes SearchNotes(SandboxNoteSearch search, string keyword, int page)
    {
        var notes = Page(search.Find(this, keyword), page);
        return new(keyword, notes, page == 1 && notes.Count > 0);
    }

    /// <summary>A page (1-based) of a search in the marketplace; null when a filter is not understood.</summary>
    public virtual SandboxQuotePage? SearchQuotes(SandboxQuery query, int page) =>
        SandboxQuoteSearch.Find(query) is { } quotes ? new(Page(quotes, page), quotes.Count) : null;

    /// <summary>A page (1-based) of a creator's notes in the marketplace.</summary>
    /// <param name="choose">Filters and sorts the notes.</param>
    public virtual SandboxPgyNotePage PgyNotesOf(
        SandboxCreator creator, Func<IEnumerable<SandboxNote>, IEnumerable<SandboxNote>> choose, int page)
    {
        var notes = choose(Enumerable.Range(0, creator.NoteCount).Select(creator.Notes.At)).ToArray();
        return new(Page(notes, page), notes.Length);
    }

    private static IReadOnlyList<T> Page<T>(IReadOnlyList<T> all, int page) =>
        [.. all.Skip((int)Math.Min((page - 1L) * PageSize, all.Count)).Take(PageSize)];
}
