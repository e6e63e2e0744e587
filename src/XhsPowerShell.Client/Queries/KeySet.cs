namespace XhsPowerShell.Client.Queries;

/// <summary>
/// A set of keys that only grows, in twelve bytes for each slot. The library's HashSet takes twice as much and leaves
/// as much behind when it grows: with 200,000 notes in one list, ten MiB of the forty that the process may grow by.
/// </summary>
internal sealed class KeySet
{
    // Zero is an empty slot; the key zero has a field of its own.
    private ulong[] highs = new ulong[64];
    private uint[] lows = new uint[64];
    private int count;
    private bool hasZero;

    /// <summary>Adds a key.</summary>
    /// <returns>False when it was there before.</returns>
    public bool Add(KeyHash key)
    {
        if (key == default)
        {
            var isNew = !hasZero;
            hasZero = true;
            return isNew;
        }

        if (count * 8L >= lows.Length * 7L)
        {
            Grow();
        }

        if (!TryPut(key))
        {
            return false;
        }

        count++;
        return true;
    }

    private void Grow()
    {
        var (oldHighs, oldLows) = (highs, lows);
        highs = new ulong[oldLows.Length * 2];
        lows = new uint[oldLows.Length * 2];
        for (var i = 0; i < oldLows.Length; i++)
        {
            if (new KeyHash(oldHighs[i], oldLows[i]) is var key && key != default)
            {
                TryPut(key);
            }
        }
    }

    private bool TryPut(KeyHash key)
    {
        // Ids count up in their low digits: products spread them.
        var at = (uint)((((key.High * 0x9E3779B97F4A7C15) ^ key.Low) * 0xD6E8FEB86659FD93) >> 32);
        for (var mask = (uint)(lows.Length - 1); ; at++)
        {
            var other = new KeyHash(highs[at & mask], lows[at & mask]);
            if (other == default)
            {
                (highs[at & mask], lows[at & mask]) = (key.High, key.Low);
                return true;
            }

            if (other == key)
            {
                return false;
            }
        }
    }
}
