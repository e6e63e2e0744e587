namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Looks many answers up at once. What was found is read on another thread, while the store's thread looks for more.
/// </summary>
internal sealed class PumpReader(IStore store, PumpQueue queue, OpenCalls open, PauseListeners pauses)
{
    public void Read(List<PendingLookup> lookups)
    {
        if (lookups.Count == 0)
        {
            return;
        }

        IReadOnlyList<StoreFinding> findings;
        try
        {
            findings = store.Find(lookups.ConvertAll(static pending => pending.Lookup));
        }
        catch (Exception exception)
        {
            lookups.ForEach(lookup => Continue(() => lookup.TrySetException(exception)));
            return;
        }

        pauses.Announce(store.Pauses);
        var found = new List<(PendingLookup Lookup, StoreFinding Finding)>(findings.Count);
        for (var i = 0; i < findings.Count; i++)
        {
            var (lookup, finding) = (lookups[i], findings[i]);
            if (finding.ReservedDay > 0)
            {
                open.Add(lookup.Lookup.Reservation!.Scope);
            }

            if (finding.Response is null)
            {
                // Goes on to the network, and is not to hold up the others.
                Continue(() => lookup.TrySetResult(finding));
            }
            else
            {
                found.Add((lookup, finding));
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        queue.BeginReading();
        Continue(() =>
        {
            found.ForEach(static pair => pair.Lookup.TrySetResult(pair.Finding));
            queue.EndReading();
        });
    }

    private static void Continue(Action action) =>
        _ = ThreadPool.UnsafeQueueUserWorkItem(static state => ((Action)state!)(), action);
}
