namespace XhsPowerShell;

/// <summary>A share: inputs that several machines divide among themselves, as <c>Clear-XhsShare</c> emits it.</summary>
public sealed class XhsShare
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>When the first worker opened it.</summary>
    public DateTimeOffset? Begun { get; set; }

    /// <summary>When an input last changed; once nothing is left, when it was finished. Null without any.</summary>
    public DateTimeOffset? Changed { get; set; }

    /// <summary>Its inputs (count).</summary>
    public long Inputs { get; set; }

    /// <summary>Inputs with a final answer, which were emitted (count).</summary>
    public long Done { get; set; }

    /// <summary>Inputs that failed (count): a worker that starts later tries them again.</summary>
    public long Failed { get; set; }

    /// <summary>Inputs that living workers have claimed (count).</summary>
    public long Held { get; set; }

    /// <summary>Inputs that are not finished yet, those that are held among them (count).</summary>
    public long Left { get; set; }

    /// <summary>The address of the store; never a password.</summary>
    public string Store { get; set; } = "";
}
