namespace XhsPowerShell.Client.Caching;

/// <summary>Calls of one day to one endpoint (all counts).</summary>
public sealed record LedgerEntry
{
    /// <summary>The day at +08:00, such as 20261121; 0 in a batch for today, by the store's clock.</summary>
    public int Day { get; init; }

    /// <summary>Who was called: <c>service</c> or another address.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The path.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>Requests that went out, retries included.</summary>
    public long Requests { get; init; }

    /// <summary>Answers that the service bills.</summary>
    public long Billed { get; init; }

    /// <summary>Requests of which nobody knows whether they were billed.</summary>
    public long Unconfirmed { get; init; }

    /// <summary>Calls that count against limits: billed, unconfirmed, and codes whose billing is unknown.</summary>
    public long Counted { get; init; }

    /// <summary>
    /// Reserved calls without an outcome yet. Those of a process that has died count as unconfirmed when read.
    /// </summary>
    public long Open { get; init; }

    /// <summary>Requests beyond the first attempt.</summary>
    public long Retries { get; init; }

    /// <summary>Calls that ended in an error.</summary>
    public long Failures { get; init; }

    /// <summary>Calls that were not made because the answer was in the store.</summary>
    public long Saved { get; init; }

    /// <summary>The sum of this entry and another one of the same day, scope and endpoint.</summary>
    /// <param name="other">The other entry.</param>
    /// <returns>The sum.</returns>
    public LedgerEntry Add(LedgerEntry other)
    {
        _ = other ?? throw new System.ArgumentNullException(nameof(other));
        return this with
        {
            Requests = Requests + other.Requests,
            Billed = Billed + other.Billed,
            Unconfirmed = Unconfirmed + other.Unconfirmed,
            Counted = Counted + other.Counted,
            Open = Open + other.Open,
            Retries = Retries + other.Retries,
            Failures = Failures + other.Failures,
            Saved = Saved + other.Saved,
        };
    }
}
