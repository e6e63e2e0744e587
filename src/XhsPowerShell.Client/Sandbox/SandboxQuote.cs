namespace XhsPowerShell.Client.Sandbox;

/// <summary>What the marketplace knows of a creator. Prices in whole CNY.</summary>
internal sealed class SandboxQuote
{
    public SandboxQuote(SandboxCreator creator)
    {
        var dice = new DeterministicRandom("quote", (uint)creator.Index);
        IsListed = !dice.OneIn(40);
        IsQuoted = !dice.OneIn(12);
        if (!IsQuoted)
        {
            return;
        }

        // Large accounts ask less a follower.
        long perMille = creator.FollowerCount > 500_000 ? dice.Between(30, 70) : dice.Between(60, 140);
        PicturePrice = Round(creator.FollowerCount * perMille / 1000);
        VideoPrice = Round(PicturePrice.Value * dice.Between(120, 170) / 100);
        BusinessNoteCount = creator.NoteCount * dice.Between(0, 40) / 100;
        Level = dice.Between(1, 3);
        ReadMedian = creator.NoteCount == 0 ? 0 : creator.FollowerCount * dice.Between(10, 90) / 100;
        InteractionMedian = ReadMedian * dice.Between(10, 50) / 1000;
        EngagementMedian = InteractionMedian * dice.Between(105, 125) / 100;
    }

    /// <summary>Whether the marketplace has an entry at all: all but 1 in 40.</summary>
    public bool IsListed { get; }

    /// <summary>Whether the entry has prices: all but 1 in 12.</summary>
    public bool IsQuoted { get; }

    public long? PicturePrice { get; }

    public long? VideoPrice { get; }

    public long? Level { get; }

    public long BusinessNoteCount { get; }

    public long ReadMedian { get; }

    public long InteractionMedian { get; }

    public long EngagementMedian { get; }

    private static long Round(long price) => System.Math.Max(100, price < 1000 ? price / 50 * 50 : price / 100 * 100);
}
