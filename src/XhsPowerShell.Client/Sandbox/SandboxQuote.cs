namespace XhsPowerShell.Client.Sandbox;

/// <summary>What the marketplace knows of a creator. Prices and costs in CNY. Fills the slots of templates.</summary>
internal sealed class SandboxQuote
{
    private readonly long growthPerMille;
    private SandboxFigures? figures;
    private SandboxFigures? pictures;
    private SandboxFigures? videos;
    private SandboxFigures? paid;

    public SandboxQuote(SandboxCreator creator)
    {
        Creator = creator;
        var random = new DeterministicRandom("quote", creator.Number);
        IsListed = !random.OneIn(40);
        IsQuoted = !random.OneIn(12);

        // Large accounts ask less a follower.
        var perMille = creator.FollowerCount > 500_000 ? random.Between(30, 70) : random.Between(60, 140);
        PicturePrice = Round(creator.FollowerCount * perMille / 1000);
        VideoPrice = Round(PicturePrice * random.Between(120, 170) / 100);
        Level = random.Between(1, 3);
        FinishRate = random.Between(80, 450) / 10m;
        growthPerMille = random.Between(-8, 60);
        TagCount = (int)random.Between(1, 3);
        FirstTag = (int)random.Between(0, creator.Topic.Tags.Length - 1);
        Agency = random.OneIn(3) ? new(SandboxCreator.IdOf((int)random.Between(0, SandboxWorld.CreatorCount - 1)),
            random.Pick(SandboxWords.Agencies)) : null;
        ActiveFollowerRate = random.Between(350, 950) / 10m;
        EngagedFollowerRate = random.Between(3, 30) / 10m;
    }

    public SandboxCreator Creator { get; }

    /// <summary>Whether the marketplace has an entry at all: all but 1 in 40.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the entry has prices: all but 1 in 12.</summary>
    public bool IsQuoted { get; init; }
    public long PicturePrice { get; }
    public long VideoPrice { get; }
    public long Level { get; }

    /// <summary>Notes that a brand paid for (count).</summary>
    public long BusinessNoteCount => Creator.Notes.Since(0).Count(static note => note.IsPaid);

    /// <summary>What the unpaid notes of the last 30 days reached.</summary>
    public SandboxFigures Figures => figures ??= SandboxFigures.Create(Creator, 30, isPaid: false);

    /// <summary>The same of those that are pictures.</summary>
    public SandboxFigures Pictures => pictures ??= SandboxFigures.Create(Creator, 30, isPaid: false, isVideo: false);

    /// <summary>The same of those that are videos.</summary>
    public SandboxFigures Videos => videos ??= SandboxFigures.Create(Creator, 30, isPaid: false, isVideo: true);

    /// <summary>What the paid notes of the last 30 days reached.</summary>
    public SandboxFigures Paid => paid ??= SandboxFigures.Create(Creator, 30, isPaid: true);

    /// <summary>How many watch a video to its end (per cent).</summary>
    public decimal FinishRate { get; }

    /// <summary>The followers who are active, in per cent.</summary>
    public decimal ActiveFollowerRate { get; }

    /// <summary>The followers who interact, in per cent.</summary>
    public decimal EngagedFollowerRate { get; }
    public decimal PictureCpm => Share(PicturePrice * 1000, Figures.ImpressionMedian);
    public decimal VideoCpm => Share(VideoPrice * 1000, Figures.ImpressionMedian);
    public decimal PictureReadCost => ReadCost(PicturePrice, Pictures);
    public decimal VideoReadCost => ReadCost(VideoPrice, Videos);
    public decimal PictureEngageCost => Share(PicturePrice, Figures.EngagementMedian);
    public decimal VideoEngageCost => Share(VideoPrice, Figures.EngagementMedian);

    /// <summary>The share of the notes with 100 likes (per cent).</summary>
    public decimal HundredLikePercent => Figures.LikePercent(100);

    /// <summary>The share of the notes with 1,000 likes (per cent).</summary>
    public decimal ThousandLikePercent => Figures.LikePercent(1000);

    /// <summary>The share of invitations that are answered within 48 hours (a fraction).</summary>
    public decimal ReplyRate => Math.Round(1 - (Level * 0.13m), 2);

    /// <summary>How many followers came in 30 days (count; negative when more went).</summary>
    public long FollowerGrowth => Creator.FollowerCount * growthPerMille / (1000 + growthPerMille);

    /// <summary>The same as a fraction of the followers 30 days ago.</summary>
    public decimal FollowerGrowthRate =>
        Math.Round((decimal)FollowerGrowth / (Creator.FollowerCount - FollowerGrowth), 4);

    /// <summary>The tags of the notes' content: one to three of the topic's.</summary>
    public IEnumerable<string> ContentTags => Tags(0, TagCount);
    public IEnumerable<string> PersonalTags => Tags(TagCount, Creator.Topic.Tags.Length - TagCount);

    /// <summary>The creator's agency, or null.</summary>
    public SandboxAgency? Agency { get; }
    private int TagCount { get; }
    private int FirstTag { get; }

    private static long Round(long price) => Math.Max(100, price < 1000 ? price / 50 * 50 : price / 100 * 100);

    private static decimal Share(long amount, long count) =>
        count == 0 ? 0 : Math.Max(0.01m, Math.Round((decimal)amount / count, 2));

    // Without such a note in the last days, the cost is expected to be that of the others.
    private decimal ReadCost(long price, SandboxFigures notes) =>
        Share(price, notes.Notes.Count > 0 ? notes.ReadMedian : Figures.ReadMedian);

    private IEnumerable<string> Tags(int skip, int count)
    {
        var tags = Creator.Topic.Tags;
        return Enumerable.Range(skip, count).Select(i => tags[(FirstTag + i) % tags.Length]);
    }
}
