namespace XhsPowerShell;

/// <summary>
/// Where a short share link leads, as <c>Resolve-XhsLink</c> emits it, with the id in the address so that it pipes on.
/// </summary>
public sealed class XhsLink : XhsObject
{
    /// <summary>
    /// The note in the address: 24 hexadecimal digits; null when it leads to something else; made from
    /// <c>redirect_url</c>.
    /// </summary>
    public string? NoteId { get; set; }

    /// <summary>
    /// The user in the address: 24 hexadecimal digits; null when it leads to something else; made from
    /// <c>redirect_url</c>.
    /// </summary>
    public string? UserId { get; set; }

    /// <summary>The short link that was resolved; not from the service.</summary>
    public string? Link { get; set; }

    /// <summary>
    /// What the address leads to; null when it is neither a note nor a profile; made from <c>redirect_url</c>.
    /// </summary>
    public string? Target { get; set; }

    /// <summary>The address that the link leads to; <c>redirect_url</c>.</summary>
    public string? Address { get; set; }

    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => Address ?? Link ?? string.Empty;
}
