namespace XhsPowerShell;

/// <summary>A tag on a profile, such as a place or a profession.</summary>
public sealed class XhsUserTag
{
    /// <summary>The text; null for a tag that is only an icon; <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The kind, such as <c>location</c> or <c>profession</c>; <c>tag_type</c>.</summary>
    public string? TagType { get; set; }

    /// <summary>The address of the icon; <c>icon</c>.</summary>
    public string? Icon { get; set; }

    /// <summary>The name; for a tag without one its kind.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Name ?? TagType ?? string.Empty;
}
