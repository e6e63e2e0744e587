namespace XhsPowerShell.Client.Sandbox;

/// <summary>How often a note was liked, collected, commented on and shared (counts).</summary>
internal readonly struct SandboxNoteCounts
{
    private static readonly ulong Seed = DeterministicRandom.SeedFor("counts");

    public SandboxNoteCounts(SandboxCreator creator, uint number)
    {
        var random = new DeterministicRandom(Seed, SandboxNote.KeyOf(creator, number));

        // Half of the notes stay far below the average, and one in 33 goes viral.
        var percent = random.Between(0, 99) switch
        {
            < 50 => random.Between(10, 60),
            < 85 => random.Between(60, 160),
            < 97 => random.Between(160, 400),
            _ => random.Between(400, 900),
        };
        Likes = creator.LikesPerNote * percent / 100;
        Collects = Likes * creator.CollectPercent / 100 * random.Between(60, 140) / 100;
        Comments = Likes * random.Between(1, 6) / 100;
        Shares = Likes * random.Between(1, 8) / 100;
    }

    public long Likes { get; }
    public long Collects { get; }
    public long Comments { get; }
    public long Shares { get; }
}
