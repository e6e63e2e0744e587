namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Numbers that look random and are the same in every process, runtime and culture. <see cref="System.Random"/> and
/// string.GetHashCode promise neither.
/// </summary>
internal sealed class DeterministicRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private ulong state;

    /// <summary>Two generators for the same purpose and number return the same.</summary>
    public DeterministicRandom(string purpose, uint number = 0)
        : this(SeedFor(purpose), number)
    {
    }

    /// <summary>The same with a seed that is computed once, for what is created often.</summary>
    public DeterministicRandom(ulong seed, uint number) => state = seed ^ (number * 0xD1342543DE82EF95UL);

    /// <summary>The seed of a purpose.</summary>
    public static ulong SeedFor(string purpose) => Hash(SandboxWorld.Seed + purpose);

    /// <summary>FNV-1a over the UTF-16 code units.</summary>
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }

    /// <summary>The next 64 bits (SplitMix64).</summary>
    public ulong Next()
    {
        unchecked
        {
            state += Step;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public long Between(long low, long high) => low + (long)(Next() % (ulong)(high - low + 1));

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int times) => Next() % (ulong)times == 0;

    /// <summary>One of the items.</summary>
    public T Pick<T>(T[] items) => items[(int)(Next() % (ulong)items.Length)];

    /// <summary>A generator for the next numbers, which this one skips: for what is computed only when it is read.
    /// </summary>
    public DeterministicRandom Split(uint count)
    {
        var next = new DeterministicRandom(state, 0);
        state = unchecked(state + (count * Step));
        return next;
    }
}
