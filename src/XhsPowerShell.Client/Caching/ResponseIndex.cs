namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Where the answers to hundreds of thousands of questions are, in eight bytes for each slot: half of it a hash, half a
/// place. Two questions may share a hash; whoever looks up compares what is at the place.
/// </summary>
internal sealed class ResponseIndex
{
    // Zero is a slot without an entry: places count from one.
    private ulong[] slots = new ulong[256];
    private int count;

    /// <summary>Finds the next place that may be the one.</summary>
    /// <param name="hash">The hash of the question.</param>
    /// <param name="probe">How many slots have been looked at: 0 to begin with.</param>
    /// <param name="place">The place.</param>
    /// <returns>False when there is no more.</returns>
    public bool TryNext(uint hash, ref int probe, out uint place)
    {
        ulong slot;
        while ((slot = slots[(hash + (uint)probe) & (uint)(slots.Length - 1)]) != 0)
        {
            probe++;
            if ((uint)(slot >> 32) == hash)
            {
                place = (uint)slot - 1;
                return true;
            }
        }

        place = 0;
        return false;
    }

    public void Add(uint hash, uint place)
    {
        if (count * 4L >= slots.Length * 3L)
        {
            var old = slots;
            slots = new ulong[old.Length * 2];
            foreach (var slot in old)
            {
                if (slot != 0)
                {
                    Put(slot);
                }
            }
        }

        Put(((ulong)hash << 32) | (place + 1));
        count++;
    }

    private void Put(ulong slot)
    {
        var at = (uint)(slot >> 32);
        while (slots[at & (uint)(slots.Length - 1)] != 0)
        {
            at++;
        }

        slots[at & (uint)(slots.Length - 1)] = slot;
    }
}
