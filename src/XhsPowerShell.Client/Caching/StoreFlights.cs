namespace XhsPowerShell.Client.Caching;

/// <summary>
/// What the runs of this process are asking for now, also those that nobody waits for any more: who repeats a line
/// right after stopping it waits for the answers that are already paid for. Safe to use from several threads.
/// </summary>
internal sealed class StoreFlights
{
    private readonly Dictionary<StoreKey, Flight> underWay = [];

    /// <summary>Takes a request for a run.</summary>
    /// <returns>Null when nobody else has it; otherwise completes when the one who has it gives it back.</returns>
    public Task<bool>? Enter(StoreKey key, object owner)
    {
        lock (underWay)
        {
            if (underWay.TryGetValue(key, out var flight))
            {
                return flight.Owner == owner ? null : flight.Task;
            }

            underWay.Add(key, new Flight(owner));
            return null;
        }
    }

    /// <summary>Gives a request back, if the run has it.</summary>
    public void Leave(StoreKey key, object owner)
    {
        lock (underWay)
        {
            if (underWay.TryGetValue(key, out var flight) && flight.Owner == owner)
            {
                underWay.Remove(key);
                flight.SetResult(true);
            }
        }
    }

    private sealed class Flight(object owner)
        : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public object Owner { get; } = owner;
    }
}
