using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>One note of a creator. Its public properties fill the slots of templates.</summary>
internal sealed class SandboxNote
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 8, 0, 0, PlatformDay.Offset);
    private static readonly ulong Seed = DeterministicRandom.SeedFor("note");

    private readonly SandboxNoteCounts counts;
    private readonly DeterministicRandom random;
    private readonly long readsPerLike;
    private SandboxThreads? threads;

    public SandboxNote(SandboxCreator creator, uint number, long createdAt, string id, bool isPinned)
    {
        Creator = creator;
        CreatedAt = createdAt;
        Id = Cursor = id;
        IsPinned = isPinned;
        counts = new SandboxNoteCounts(creator, number);
        CommentCount = counts.Comments;
        random = new DeterministicRandom(Seed, KeyOf(creator, number));

        // Steps through all pairs of a pattern and a thing: as many titles in a row differ.
        var (titles, things) = (SandboxWords.Titles, creator.Topic.Things);
        var pair = (int)(((number * 61L) + creator.Number) % (titles.Length * things.Length));
        var thing = things[pair / titles.Length];
        Title = Fill(titles[pair % titles.Length], thing);
        Text = Fill(random.Pick(SandboxWords.Texts), thing) + Hashtags();
        IsVideo = random.OneIn(3);
        UpdatedAt = random.OneIn(5) ? createdAt + random.Between(60, 40_000) : 0;
        Level = random.Between(1, 4);
        HasMusic = random.OneIn(3);
        IsGoodsNote = random.OneIn(15);
        Images = Create(creator.HasSmallNotes || IsVideo ? 1 : (int)random.Between(1, 9));
        VideoSeconds = random.Between(12, 320);
        IsPaid = random.OneIn(6);
        IsAdvertised = random.OneIn(8);
        readsPerLike = random.Between(5, 20);
    }

    public SandboxCreator Creator { get; }
    public string Id { get; }
    public string Cursor { get; set; }
    public bool IsPinned { get; }
    public long CreatedAt { get; }

    /// <summary>0 when it never was.</summary>
    public long UpdatedAt { get; }
    public string Date => Epoch.AddSeconds(CreatedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public string Title { get; }
    public string Text { get; }
    public IReadOnlyList<SandboxImage> Images { get; }
    public long Level { get; }
    public SandboxCount Likes => new(counts.Likes, Creator.CountForm);
    public SandboxCount Collects => new(counts.Collects, Creator.CountForm);
    public long CommentCount { get; init; }
    public long ShareCount => counts.Shares;
    public bool HasMusic { get; }
    public bool IsGoodsNote { get; }
    public bool IsVideo { get; }
    public string Type => IsVideo ? "video" : "normal";
    public bool HasVideoDetails => IsVideo && !Creator.HasSmallNotes;
    public long VideoSeconds { get; }
    public long VideoMilliseconds => (VideoSeconds * 1000) - 125;

    /// <summary>The size of the larger stream (bytes).</summary>
    public long VideoSize => VideoSeconds * 254_000;

    /// <summary>The size of the smaller stream (bytes).</summary>
    public long SmallVideoSize => VideoSeconds * 105_000;
    public string VideoFile => Images[0].File;

    /// <summary>The comments, as many as <see cref="CommentCount"/> with their replies.</summary>
    public SandboxThreads Threads => threads ??= new SandboxThreads(this);

    /// <summary>The texts of the hashtags.</summary>
    public IReadOnlyList<SandboxTag> Tags =>
        Text.Split('#').Where(static part => part.EndsWith("[话题]", StringComparison.Ordinal))
        .Select(static part => new SandboxTag(part.Substring(0, part.Length - 4))).ToArray();

    /// <summary>The brand that paid for the note; empty for most.</summary>
    public string BrandName => IsPaid ? SandboxWords.Brands[(int)(Level % SandboxWords.Brands.Length)] : string.Empty;

    /// <summary>Whether a brand paid for the note: one in six.</summary>
    public bool IsPaid { get; }

    /// <summary>Whether the author had it advertised: one in eight.</summary>
    public bool IsAdvertised { get; }

    /// <summary>Reads (count): more than likes.</summary>
    public long ReadCount => Likes.Value * readsPerLike;

    /// <summary>The same without what advertising added (count).</summary>
    public long OrganicReadCount => IsAdvertised ? ReadCount * 3 / 5 : ReadCount;

    /// <summary>Likes, collects and comments (count).</summary>
    public long InteractionCount => LikeNumber + CollectNumber + CommentCount;

    /// <summary>The same and shares (count).</summary>
    public long EngagementCount => InteractionCount + ShareCount;
    public long OutsideReaderCount => IsAdvertised ? ReadCount / 50 : 0;
    public long LikeNumber => counts.Likes;
    public long CollectNumber => counts.Collects;
    public string LikeText => SandboxCount.Shorten(counts.Likes);

    /// <summary>Whether the text mentions somebody: the author of one note in ten.</summary>
    public bool HasMention => CreatedAt % 10 == 0;

    /// <summary>When it was indexed (Unix milliseconds).</summary>
    public long IndexedMilliseconds => (CreatedAt + 3_600) * 1000;

    /// <summary>What tells a note apart from all others when random numbers are drawn for it.</summary>
    public static uint KeyOf(SandboxCreator creator, uint number) => unchecked((creator.Number * 0x9E3779B1u) + number);

    private string Fill(string pattern, string thing) => string.Format(
        CultureInfo.InvariantCulture, pattern, thing, random.Between(2, 30)
            .ToString(CultureInfo.InvariantCulture), Creator.City);

    private string Hashtags() => random.OneIn(10) ? string.Empty : Creator.Topic.Hashtags[(int)random.Between(0, 4)];

    private SandboxImage[] Create(int count)
    {
        var images = new SandboxImage[count];
        for (var i = 0; i < count; i++)
        {
            images[i] = new("1040g00" +
                random.Next().ToString("x16", CultureInfo.InvariantCulture), random.OneIn(3) ? 1280 : 1707);
        }

        return images;
    }
}
