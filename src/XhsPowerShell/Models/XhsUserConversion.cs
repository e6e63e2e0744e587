namespace XhsPowerShell;

/// <summary>
/// An entry under the description of a profile, such as a group chat.
/// </summary>
public sealed class XhsUserConversion
{
    /// <summary>The id; <c>id</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name shown; <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The second line; <c>sub_title</c>.</summary>
    public string? SubTitle { get; set; }

    /// <summary>The app's address of what it opens; <c>link</c>.</summary>
    public string? Link { get; set; }

    /// <summary>The address of the icon; <c>icon</c>.</summary>
    public string? Icon { get; set; }

    /// <summary>Whether it opens a shop; <c>is_shop</c>.</summary>
    public bool? IsShop { get; set; }

    /// <summary>Whether it opens a shop of the platform; <c>is_red_shop</c>.</summary>
    public bool? IsRedShop { get; set; }

    /// <summary>The name and the second line, such as <c>评价=1个评价</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        string.IsNullOrEmpty(SubTitle) ? Name ?? Id ?? string.Empty : (Name ?? Id) + "=" + SubTitle;
}
