namespace XhsPowerShell.TestServer.Accounts;

/// <summary>A hash that is the same in each process and on each runtime (FNV-1a with a final mix).</summary>
internal static class StableHash
{
    public static ulong Compute(string text, ulong seed = 0)
    {
        var hash = 14695981039346656037UL ^ Mix(seed);
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdUL;
        value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }
}
