namespace XhsPowerShell.Client.Caching;

/// <summary>What one worker of a share tells the store, and asks of it, in one batch.</summary>
/// <param name="Share">The share.</param>
/// <param name="Worker">The number of the worker in its process.</param>
public sealed record StoreShareStep(StoreShare Share, int Worker)
{
    /// <summary>What became of claimed inputs. Those that others have taken over stay theirs.</summary>
    public IReadOnlyList<StoreInputOutcome> Outcomes { get; init; } = [];

    /// <summary>
    /// Inputs that the worker would take, in its order. Those that the share does not know yet become part of it.
    /// </summary>
    public IReadOnlyList<StoreInput> Offers { get; init; } = [];

    /// <summary>At most this many inputs are claimed (count).</summary>
    public int Room { get; init; }

    /// <summary>True to claim any input of the share that is open, whoever brought it.</summary>
    public bool IsHelping { get; init; }

    /// <summary>True to count what is done and left, which reads the whole share.</summary>
    public bool WantsCounts { get; init; }

    /// <summary>True to give back everything that the worker still has.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>True when it tells something.</summary>
    public bool HasReport => Outcomes.Count > 0 || IsLeaving;

    /// <summary>True when it asks for something.</summary>
    public bool HasQuestion => Offers.Count > 0 || IsHelping || WantsCounts;

    /// <summary>The same step without what it asks for.</summary>
    /// <returns>The step.</returns>
    public StoreShareStep ReportOnly() => new(Share, Worker) { Outcomes = Outcomes, IsLeaving = IsLeaving };
}
