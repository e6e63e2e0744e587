using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>The stores that this process has open: one thread for each.</summary>
internal static class StorePumps
{
    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(5);
    // Long enough for most answers that are under way, and short enough for a terminal that is closed.
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(2);

    private static readonly object Gate = new();
    private static readonly Dictionary<string, StorePump> Pumps = new(StringComparer.Ordinal);
    private static bool hasExitHandler;

    /// <summary>Opens a store, or joins those of this process that use it.</summary>
    /// <exception cref="XhsStoreException">It cannot be opened.</exception>
    public static StorePump Rent(string name, Func<IStore> open)
    {
        lock (Gate)
        {
            if (!hasExitHandler)
            {
                hasExitHandler = true;
                AppDomain.CurrentDomain.ProcessExit += static (_, _) => CloseAll();
            }

            if (Pumps.TryGetValue(name, out var pump) && pump.TryJoin())
            {
                if (pump.IsCurrent)
                {
                    return pump;
                }

                // The file was deleted or replaced since the last line: that is no fault of the next one.
                pump.Return();
            }

            pump = new StorePump(open());
            Pumps[name] = pump;
            return pump;
        }
    }

    /// <summary>Waits until what this process has handed over is written: whoever looks sees it, too.</summary>
    public static void Flush(string name)
    {
        StorePump? pump;
        lock (Gate)
        {
            pump = Pumps.TryGetValue(name, out var open) && open.TryJoin() ? open : null;
        }

        if (pump is not null)
        {
            _ = pump.InvokeAsync(static _ => true).Wait(ExitLimit);
            pump.Return();
        }
    }

    /// <summary>Called by a pump that has ended.</summary>
    public static void Forget(StorePump ended)
    {
        lock (Gate)
        {
            foreach (var name in new List<string>(Pumps.Keys))
            {
                if (Pumps[name] == ended)
                {
                    Pumps.Remove(name);
                }
            }
        }
    }

    private static void CloseAll()
    {
        KeptRequests.FinishAll(RequestLimit);
        List<StorePump> open;
        lock (Gate)
        {
            open = [.. Pumps.Values];
        }

        open.ForEach(static pump => pump.Close(ExitLimit));
    }
}
