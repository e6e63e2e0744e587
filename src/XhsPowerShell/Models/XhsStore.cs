namespace XhsPowerShell;

/// <summary>Where answers are kept, how many there are, and what they saved, as <c>Get-XhsStore</c> emits it.</summary>
public sealed class XhsStore
{
    /// <summary>The file, or the address of the database; never a password.</summary>
    public string Store { get; set; } = "";

    /// <summary>True when the settings have answers kept there; false when a store is only looked at.</summary>
    public bool IsInUse { get; set; }

    /// <summary>The size on disk (bytes); null when it does not exist yet, or is not known.</summary>
    public long? Size { get; set; }

    /// <summary>Kept answers, those of the sandbox included (count).</summary>
    public long Answers { get; set; }

    /// <summary>Those of the answers that the sandbox made up: they cost nothing (count).</summary>
    public long SandboxAnswers { get; set; }

    /// <summary>Different creators that were asked for by id (count).</summary>
    public long Creators { get; set; }

    /// <summary>When the oldest answer was kept; null when there is none.</summary>
    public DateTimeOffset? Oldest { get; set; }

    /// <summary>When the newest answer was kept; null when there is none.</summary>
    public DateTimeOffset? Newest { get; set; }

    /// <summary>Calls that were not made because the answer was in the store (count).</summary>
    public long Saved { get; set; }

    /// <summary>
    /// Calls of today (UTC+08:00) by all processes that count against the limit: billed, unconfirmed and under way
    /// (count).
    /// </summary>
    public long SpentToday { get; set; }

    /// <summary>How many there may be in a day (count); null without a limit.</summary>
    public long? DailyCallLimit { get; set; }
}
