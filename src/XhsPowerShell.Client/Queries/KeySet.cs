namespace XhsPowerShell.Client.Queries;

/// <summary>A set of keys that only grows, in eight bytes for each slot.</summary>
internal sealed class KeySet
{
    // Zero is an empty slot; the key zero is told apart by a field of its own.
    private ulong[] slots = new ulong[64];
    private int count;
    private bool hasZero;

    /// <summary>Adds a key.</summary>
    /// <returns>False when it was there before.</returns>
    public bool Add(ulong key)
    {
        if (key == 0)
        {
            var isNew = !hasZero;
            hasZero = true;
            return isNew;
        }

        if (count * 8L >= slots.Length * 7L)
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
        var old = slots;
        slots = new ulong[old.Length * 2];
        foreach (var key in old)
        {
            if (key != 0)
            {
                TryPut(key);
            }
        }
    }

    private bool TryPut(ulong key)
    {
        // Ids count up in their low digits: a product spreads them.
        var at = (uint)((key * 0x9E3779B97F4A7C15) >> 32);
        while (slots[at & (uint)(slots.Length - 1)] is not 0 and var other)
        {
            if (other == key)
            {
                return false;
            }

            at++;
        }

        slots[at & (uint)(slots.Length - 1)] = key;
        return true;
    }
}
