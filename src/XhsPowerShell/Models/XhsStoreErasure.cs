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

    /// <summary>Whose answers: <c>Global</c> (the service), <c>Sandbox</c> ...; null for all.</summary>
    public string? Region { get; set; }

    /// <summary>Answers, those of the sandbox included (count).</summary>
    public long Answers { get; set; }

    /// <summary>
    /// Those of the answers that the sandbox made up (count). Each of the others costs a call, when it is asked for
    /// again.
    /// </summary>
    public long SandboxAnswers { get; set; }

    /// <summary>Marks of <c>-SinceLast</c> (count): these lists are read from their beginning again.</summary>
    public long Marks { get; set; }

    /// <summary>Inputs of shares (count): whoever uses the share again finds them new.</summary>
    public long Inputs { get; set; }

    /// <summary>The size of the answers (bytes).</summary>
    public long Size { get; set; }
}
