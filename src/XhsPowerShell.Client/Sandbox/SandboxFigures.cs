namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// What some notes of a creator reached, as the marketplace counts it: the medians are those of the notes.
/// </summary>
internal sealed class SandboxFigures
{
    /// <summary>How often a note is shown for each time it is read (count).</summary>
    public const int ImpressionsPerRead = 8;

    /// <summary>How many reads bring a follower (count).</summary>
    public const int ReadsPerFollower = 500;

    private readonly bool isOrganicOnly;

    private SandboxFigures(IReadOnlyList<SandboxNote> notes, bool isOrganicOnly) =>
        (Notes, this.isOrganicOnly) = (notes, isOrganicOnly);

    /// <summary>The notes, the newest first.</summary>
    public IReadOnlyList<SandboxNote> Notes { get; }
    public long ReadMedian => Median(ReadsOf);
    public long ImpressionMedian => Median(ImpressionsOf);
    public long InteractionMedian => Median(static note => note.InteractionCount);
    public long EngagementMedian => Median(static note => note.EngagementCount);
    public long LikeMedian => Median(static note => note.LikeNumber);
    public long CollectMedian => Median(static note => note.CollectNumber);
    public long CommentMedian => Median(static note => note.CommentCount);
    public long ShareMedian => Median(static note => note.ShareCount);
    public long NewFollowerMedian => Median(note => ReadsOf(note) / ReadsPerFollower);

    /// <summary>The figures of a creator's notes in the last days.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="isPaid">Whether the notes are those that a brand paid for, or all others.</param>
    /// <param name="isVideo">Whether they are videos; null for both.</param>
    /// <param name="isOrganicOnly">Leaves out what advertising added.</param>
    public static SandboxFigures Create(
        SandboxCreator creator, int days, bool isPaid, bool? isVideo = null, bool isOrganicOnly = false) =>
        new([.. creator.Notes.Since(creator.World.Now - (days * 86_400L))
            .Where(note => note.IsPaid == isPaid && (isVideo ?? note.IsVideo) == note.IsVideo)], isOrganicOnly);

    public long ReadsOf(SandboxNote note) => isOrganicOnly ? note.OrganicReadCount : note.ReadCount;

    public long ImpressionsOf(SandboxNote note) => ReadsOf(note) * ImpressionsPerRead;

    /// <summary>The share of the notes with so many likes (per cent).</summary>
    public decimal LikePercent(int likes) => Notes.Count == 0
        ? 0
        : Math.Round(100m * Notes.Count(note => note.LikeNumber >= likes) / Notes.Count, 1);

    private long Median(Func<SandboxNote, long> count)
    {
        var counts = Notes.Select(count).OrderBy(static number => number).ToArray();
        return counts.Length == 0 ? 0 : (counts[(counts.Length - 1) / 2] + counts[counts.Length / 2]) / 2;
    }
}
