namespace XhsPowerShell.Client.Caching;

/// <summary>Who is told of the pauses that all processes make.</summary>
internal sealed class PauseListeners
{
    private readonly List<Action<StorePause>> listeners = [];

    public void Add(Action<StorePause> listener)
    {
        lock (listeners)
        {
            listeners.Add(listener);
        }
    }

    public void Remove(Action<StorePause> listener)
    {
        lock (listeners)
        {
            listeners.Remove(listener);
        }
    }

    public void Announce(IReadOnlyList<StorePause> pauses)
    {
        if (pauses.Count == 0)
        {
            return;
        }

        Action<StorePause>[] all;
        lock (listeners)
        {
            all = [.. listeners];
        }

        foreach (var pause in pauses)
        {
            Array.ForEach(all, listener => listener(pause));
        }
    }
}
