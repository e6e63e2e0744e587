using System;
using System.Collections.Generic;
using System.Linq;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>What the marketplace knows of a creator. Prices and costs in CNY. Fills the slots of templates.</summary>
internal sealed class SandboxQuote
{
    private readonly long growthPerMille;

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
        BusinessNoteCount = creator.NoteCount * random.Between(0, 40) / 100;
        Level = random.Between(1, 3);
        ReadMedian = creator.NoteCount == 0 ? 0 : creator.FollowerCount * random.Between(10, 90) / 100;
        InteractionMedian = ReadMedian * random.Between(10, 50) / 1000;
        EngagementMedian = InteractionMedian * random.Between(105, 125) / 100;
        PictureReadMedian = ReadMedian * random.Between(80, 110) / 100;
        VideoReadMedian = ReadMedian * random.Between(90, 140) / 100;
        ImpressionMedian = ReadMedian * random.Between(500, 1100) / 100;
        FinishRate = random.Between(80, 450) / 10m;
        growthPerMille = random.Between(-8, 60);
        TagCount = (int)random.Between(1, 3);
        FirstTag = (int)random.Between(0, creator.Topic.Tags.Length - 1);
        Agency = random.OneIn(3) ? new(SandboxCreator.IdOf((int)random.Between(0, SandboxWorld.CreatorCount - 1)),
            random.Pick(SandboxWords.Agencies)) : null;
    }

    public SandboxCreator Creator { get; }

    /// <summary>Whether the marketplace has an entry at all: all but 1 in 40.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the entry has prices: all but 1 in 12.</summary>
    public bool IsQuoted { get; init; }

    public long PicturePrice { get; }

    public long VideoPrice { get; }

    public long Level { get; }

    public long BusinessNoteCount { get; }

    public long ReadMedian { get; }

    public long PictureReadMedian { get; }

    public long VideoReadMedian { get; }

    public long InteractionMedian { get; }

    public long EngagementMedian { get; }

    /// <summary>How often a note is shown (count).</summary>
    public long ImpressionMedian { get; }

    /// <summary>How many watch a video to its end (per cent).</summary>
    public decimal FinishRate { get; }

    public decimal PictureCpm => Share(PicturePrice * 1000, ImpressionMedian);

    public decimal VideoCpm => Share(VideoPrice * 1000, ImpressionMedian);

    public decimal PictureReadCost => Share(PicturePrice, PictureReadMedian);

    public decimal VideoReadCost => Share(VideoPrice, VideoReadMedian);

    public decimal PictureEngageCost => Share(PicturePrice, EngagementMedian);

    public decimal VideoEngageCost => Share(VideoPrice, EngagementMedian);

    /// <summary>The share of the notes with 100 likes (per cent).</summary>
    public decimal HundredLikePercent => Math.Min(99, Creator.LikesPerNote / 5);

    /// <summary>The share of the notes with 1,000 likes (per cent).</summary>
    public decimal ThousandLikePercent => Math.Min(95, Creator.LikesPerNote / 60);

    /// <summary>The share of invitations that are answered within 48 hours (a fraction).</summary>
    public decimal ReplyRate => Math.Round(1 - (Level * 0.13m), 2);

    public long PaidImpressionMedian => ImpressionMedian * 8 / 10;

    public long PaidReadMedian => ReadMedian * 8 / 10;

    public long PaidInteractionMedian => InteractionMedian * 7 / 10;

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

    private static decimal Share(long amount, long count) => count == 0 ? 0 : Math.Round((decimal)amount / count, 2);

    private IEnumerable<string> Tags(int skip, int count)
    {
        var tags = Creator.Topic.Tags;
        return Enumerable.Range(skip, count).Select(i => tags[(FirstTag + i) % tags.Length]);
    }
}
