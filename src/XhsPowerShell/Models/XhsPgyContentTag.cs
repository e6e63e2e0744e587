namespace XhsPowerShell;

/// <summary>
/// What a creator posts about: a topic and its parts.
/// </summary>
public sealed class XhsPgyContentTag
{
    /// <summary>The topic; <c>taxonomy1Tag</c>.</summary>
    public string? Taxonomy1Tag { get; set; }

    /// <summary>The parts of the topic; <c>taxonomy2Tags</c>.</summary>
    public XhsList<string>? Taxonomy2Tags { get; set; }

    /// <summary>The topic and its parts, such as <c>母婴/母婴日常,母婴用品</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Taxonomy2Tags is { Count: > 0 } parts ? Taxonomy1Tag + "/" + string.Join(",", parts) : Taxonomy1Tag ?? string.Empty;
}
