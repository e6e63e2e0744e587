namespace XhsPowerShell;

/// <summary>
/// A tab of a profile.
/// </summary>
public sealed class XhsUserTab
{
    /// <summary>The id; <c>tab_id</c>.</summary>
    public string? TabId { get; set; }

    /// <summary>The name shown; <c>tab_name</c>.</summary>
    public string? TabName { get; set; }

    /// <summary>The place among the tabs; <c>tab_index_weight</c>.</summary>
    public int? TabIndexWeight { get; set; }

    /// <summary>The name; without one the id.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        TabName ?? TabId ?? string.Empty;
}
