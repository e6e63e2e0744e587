namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The notes of one creator. Each has a number of its own, counted from the first one on, that it keeps from day to
/// day; what is shown are the newest ones, pinned ones first.
/// </summary>
internal sealed class SandboxNotes
{
    /// <summary>Keeps notes' ids apart from users' ids.</summary>
    private const uint IdKey = 0x1E03DE92;

    /// <summary>2020-01-01 at UTC+08:00, in Unix seconds: note 0 of everybody.</summary>
    private const long Origin = 1_577_808_000;

    private const long Day = 86_400;

    // No creator of the sandbox has as many. For one of a test server with 200,000 notes, the others count as these do.
    private const int MostSummed = 150;

    // The hours at which people post: noon and evening, and nobody at night.
    private static readonly int[] Hours =
        [7, 8, 8, 9, 10, 11, 12, 12, 12, 13, 15, 17, 18, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22];

    private static readonly ulong TimeSeed = DeterministicRandom.SeedFor("when");

    private readonly SandboxCreator creator;
    private readonly uint owner;
    private readonly uint newest;
    private readonly Func<uint, long> timeOf;
    private readonly int[] pinned;
    private readonly int[] pinnedByAge;
    private (long Likes, long Collects)? totals;

    private SandboxNotes(SandboxCreator creator, uint newest, Func<uint, long> timeOf, int[] pinned)
    {
        this.creator = creator;
        this.newest = newest;
        this.timeOf = timeOf;
        this.pinned = pinned;
        pinnedByAge = (int[])pinned.Clone();
        Array.Sort(pinnedByAge);
        owner = Convert.ToUInt32(creator.UserId.Substring(16), 16);
    }

    /// <summary>The sums over the notes that are shown.</summary>
    public (long Likes, long Collects) Totals => totals ??= Sum();

    /// <summary>A note every 1 to 3 days, at hours at which people post, up to yesterday.</summary>
    public static SandboxNotes Daily(SandboxCreator creator)
    {
        var pace = new DeterministicRandom("pace", creator.Number).Between(1, 3);
        var phase = new DeterministicRandom("phase", creator.Number).Between(0, pace - 1);
        var newest = (uint)(((creator.World.Now - Origin) / Day - phase) / pace);
        newest -= TimeOf(newest) >= creator.World.Now ? 1u : 0u;
        return new(creator, newest, TimeOf, Pinned(creator, newest));

        // Every note has a stretch of days of its own, so that a later number is always newer.
        long TimeOf(uint number)
        {
            var random = new DeterministicRandom(TimeSeed, SandboxNote.KeyOf(creator, number));
            var day = phase + (number * pace) + random.Between(0, pace - 1);
            return Origin + (day * Day) + (random.Pick(Hours) * 3600) + random.Between(0, 3599);
        }
    }

    /// <summary>A note every so many seconds, the oldest ones pinned: for tests that ask for so many notes.</summary>
    /// <param name="seconds">The time between two of them (s).</param>
    /// <param name="pinned">How many are pinned (count).</param>
    /// <param name="later">How many were added (count): the others keep their ids and times.</param>
    public static SandboxNotes Even(SandboxCreator creator, int seconds, int pinned, int later = 0)
    {
        var now = creator.World.Now;
        var count = creator.NoteCount;
        return new(creator, (uint)(count - 1), TimeOf, Enumerable.Range(0, Math.Min(pinned, count))
            .Select(i => count - 1 - i).ToArray());

        long TimeOf(uint number) => now - ((count - later - number) * (long)seconds);
    }

    /// <summary>The note at a place (from 0) of the list.</summary>
    public SandboxNote At(int place)
    {
        var age = place < pinned.Length ? pinned[place] : place - pinned.Length;
        if (place >= pinned.Length)
        {
            // Ages are counted from the newest note on, the pinned ones among them.
            foreach (var pin in pinnedByAge)
            {
                age += pin <= age ? 1 : 0;
            }
        }

        var number = newest - (uint)age;
        var createdAt = timeOf(number);
        return new(creator, number, createdAt, IdOf(number, createdAt), place < pinned.Length);
    }

    /// <summary>The notes since a time (Unix seconds), the newest first.</summary>
    public IEnumerable<SandboxNote> Since(long oldest)
    {
        for (var age = 0; age < creator.NoteCount && timeOf(newest - (uint)age) is var time && time >= oldest; age++)
        {
            var number = newest - (uint)age;
            yield return new(creator, number, time, IdOf(number, time), Array.IndexOf(pinned, age) >= 0);
        }
    }

    /// <summary>The place in the list of the note that a cursor names, or -1.</summary>
    public int PlaceOf(string cursor)
    {
        if (!SandboxId.IsWellFormed(cursor) || SandboxId.ReadOwner(cursor) != owner)
        {
            return -1;
        }

        var number = SandboxId.Read(cursor, IdKey);
        var age = (long)newest - number;
        if (age < 0 || age >= creator.NoteCount || !SandboxId.AreSame(IdOf(number, timeOf(number)), cursor))
        {
            return -1;
        }

        var pin = Array.IndexOf(pinned, (int)age);
        return pin >= 0 ? pin : pinned.Length + (int)age - pinned.Count(n => n < age);
    }

    // Up to three of the older notes, in no order of date. Never the newest ones, which would not show as out of order.
    private static int[] Pinned(SandboxCreator creator, uint newest)
    {
        if (creator.NoteCount < 8)
        {
            return [];
        }

        var random = new DeterministicRandom("pinned", creator.Number);
        var count = random.Between(0, 3);
        var choice = creator.NoteCount - 4;

        // The same note stays pinned from day to day, as long as it is shown.
        return new int[count]
            .Select(_ => 4 + (int)((newest + random.Between(0, choice - 1)) % choice)).Distinct().ToArray();
    }

    private string IdOf(uint number, long createdAt) => SandboxId.Write(createdAt, number, IdKey, owner);

    private (long Likes, long Collects) Sum()
    {
        var (likes, collects) = (0L, 0L);
        var summed = Math.Min(creator.NoteCount, MostSummed);
        for (var age = 0; age < summed; age++)
        {
            var counts = new SandboxNoteCounts(creator, newest - (uint)age);
            likes += counts.Likes;
            collects += counts.Collects;
        }

        return summed == 0 ? default : (likes * creator.NoteCount / summed, collects * creator.NoteCount / summed);
    }
}
