namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Which notes a keyword finds: one of each creator that it finds, as far as the creator has one that fits.
/// </summary>
/// <param name="Sort">The order, as the service names it.</param>
/// <param name="Type">The kind of note, as the service names it; null for all.</param>
/// <param name="Within">How old a note may be, as the service names it; null for any age.</param>
internal sealed record SandboxNoteSearch(string? Sort, string? Type, string? Within)
{
    // How many of a creator's notes are looked at.
    private const int Depth = 12;

    private static readonly string?[] Sorts =
        [null, "general", "popularity_descending", "time_descending", "comment_descending", "collect_descending"];

    private static readonly string?[] Types = [null, "_0", "_1", "_2"];
    private static readonly string?[] Periods = [null, "ONE_DAY", "ONE_WEEK", "HALF_YEAR"];
    private static readonly ulong Seed = DeterministicRandom.SeedFor("note found");

    /// <summary>Whether the service knows all of the values.</summary>
    public bool IsValid => Sorts.Contains(Sort) && Types.Contains(Type) && Periods.Contains(Within);

    /// <summary>The notes, in order.</summary>
    public IReadOnlyList<SandboxNote> Find(SandboxWorld world, string keyword)
    {
        var notes = SandboxSearch.Find(keyword).Select(number => Choose(world.Creator(number))).OfType<SandboxNote>();
        return Sort switch
        {
            "popularity_descending" => [.. notes.OrderByDescending(static note => note.Likes.Value)],
            "time_descending" => [.. notes.OrderByDescending(static note => note.CreatedAt)],
            "comment_descending" => [.. notes.OrderByDescending(static note => note.CommentCount)],
            "collect_descending" => [.. notes.OrderByDescending(static note => note.Collects.Value)],
            _ => [.. notes],
        };
    }

    private SandboxNote? Choose(SandboxCreator creator)
    {
        var count = Math.Min(Depth, creator.NoteCount);
        var start = count == 0 ? 0 : (int)new DeterministicRandom(Seed, creator.Number).Between(0, count - 1);
        return Enumerable.Range(start, count).Select(place => creator.Notes.At(place % count)).FirstOrDefault(Fits);
    }

    private bool Fits(SandboxNote note)
    {
        var age = note.Creator.World.Now - note.CreatedAt;
        var isRecent = Within switch
        {
            "ONE_DAY" => age <= 86_400,
            "ONE_WEEK" => age <= 7 * 86_400,
            "HALF_YEAR" => age <= 183 * 86_400,
            _ => true,
        };
        return isRecent && (Type is null or "_0" || note.IsVideo == (Type == "_1"));
    }
}
