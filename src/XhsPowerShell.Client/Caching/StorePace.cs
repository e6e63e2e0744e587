using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>Pauses through the store: what one process meets holds all that use the same token.</summary>
internal sealed class StorePace : ISharedPace
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly StorePump pump;
    private readonly string tag;
    private Action<StorePause>? listener;

    public StorePace(StorePump pump, StoreScope scope, string? token)
    {
        this.pump = pump;
        // The token cannot be computed from it.
        tag = BitConverter.ToString(StoreKey.Create("pace", scope.Name, token ?? string.Empty).ToBytes())
            .Replace("-", string.Empty);
    }

    public void Report(TimeSpan length) => pump.Pause(new StorePause(tag, length < Longest ? length : Longest));

    public void Listen(Action<TimeSpan, long> onPause)
    {
        listener = pause =>
        {
            if (pause.Tag == tag)
            {
                onPause(pause.Length, pause.Generation);
            }
        };
        pump.Pauses.Add(listener);
    }

    public void Close()
    {
        if (listener is not null)
        {
            pump.Pauses.Remove(listener);
        }
    }
}
