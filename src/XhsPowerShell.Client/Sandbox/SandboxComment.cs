namespace XhsPowerShell.Client.Sandbox;

/// <summary>A comment on a note, or a reply to one. Its public properties fill the slots of templates.</summary>
internal sealed class SandboxComment
{
    private static readonly ulong Seed = DeterministicRandom.SeedFor("comment");

    private readonly SandboxThreads threads;
    private readonly int thread;
    private readonly int reply;
    private SandboxCreator? author;

    public SandboxComment(SandboxThreads threads, int thread, int reply, long createdAt, string id)
    {
        this.threads = threads;
        this.thread = thread;
        this.reply = reply;
        CreatedAt = createdAt;
        Id = id;
        var random = new DeterministicRandom(Seed, threads.KeyOf(thread, reply));
        IsByAuthor = reply > 0 && random.OneIn(3);
        AuthorNumber = (int)random.Between(0, SandboxWorld.CreatorCount - 1);
        Content = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            random.Pick(reply > 0 ? SandboxWords.Replies : SandboxWords.Comments),
            random.Pick(threads.Note.Creator.Topic.Things));
        LikeCount = reply > 0 ? random.Between(0, 3) : threads.Note.Likes.Value * 8 / 100 / (thread + 1);
    }

    public string Id { get; }
    public string NoteId => threads.Note.Id;
    public long CreatedAt { get; }
    public string Content { get; }
    public long LikeCount { get; }

    /// <summary>The writer: anybody of the world, or the author of the note.</summary>
    public SandboxCreator Author =>
        author ??= IsByAuthor ? threads.Note.Creator : threads.Note.Creator.World.Creator(AuthorNumber);

    public int ReplyCount => reply > 0 ? 0 : threads.RepliesOf(thread);

    public string ReplyCursor => FirstReplies is { Count: > 0 } replies
        ? SandboxThreads.Cursor(replies[replies.Count - 1].Id, replies.Count)
        : string.Empty;

    public IReadOnlyList<SandboxComment> FirstReplies =>
        Enumerable.Range(1, System.Math.Min(SandboxThreads.FirstReplies, ReplyCount))
            .Select(number => threads.At(thread, number)).ToArray();

    /// <summary>What a reply answers: its comment.</summary>
    public SandboxComment Target => threads.At(thread);
    private bool IsByAuthor { get; }
    private int AuthorNumber { get; }
}
