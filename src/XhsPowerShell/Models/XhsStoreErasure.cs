namespace XhsPowerShell;

/// <summary>What was deleted from the store, as <c>Clear-XhsStore</c> emits it.</summary>
public sealed class XhsStoreErasure
{
    /// <summary>The file, or the address of the database; never a password.</summary>
    public string Store { get; set; } = "";

    /// <summary>The person whose data was erased; null when it was not about a person.</summary>
    public string? UserId { get; set; }

    /// <summary>Only what was kept before this moment; null for all.</summary>
    public DateTimeOffset? OlderThan { get; set; }

    /// <summary>Answers (count): as many calls, when they are asked for again.</summary>
    public long Answers { get; set; }

    /// <summary>Marks of <c>-SinceLast</c> (count): these lists are read from their beginning again.</summary>
    public long Marks { get; set; }

    /// <summary>The size of the answers (bytes).</summary>
    public long Size { get; set; }
}
