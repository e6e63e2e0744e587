namespace XhsPowerShell;

/// <summary>A counter in the head of a profile.</summary>
public sealed class XhsUserInteraction
{
    /// <summary>The kind: <c>follows</c>, <c>fans</c> or <c>interaction</c>; <c>type</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The name shown; <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The number (count); <c>count</c>.</summary>
    public long? Count { get; set; }

    /// <summary>Whether the user hides it; <c>is_private</c>.</summary>
    public bool? IsPrivate { get; set; }

    /// <summary>What is shown when it is tapped; <c>toast</c>.</summary>
    public string? Toast { get; set; }

    /// <summary>The name and the number, such as <c>粉丝=8456</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? Type}={Count}");
}
