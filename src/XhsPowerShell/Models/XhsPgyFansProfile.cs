namespace XhsPowerShell;

/// <summary>
/// Who follows a creator, as <c>Get-XhsPgyFansProfile</c> emits it. Shares are fractions of one. A property is null
/// where the service said nothing.
/// </summary>
public sealed class XhsPgyFansProfile : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The day that the figures are of (its midnight at UTC+08:00); <c>dateKey</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Women (fraction of one); <c>gender.female</c>.</summary>
    public decimal? FemaleShare { get; set; }

    /// <summary>Men (fraction of one); <c>gender.male</c>.</summary>
    public decimal? MaleShare { get; set; }

    /// <summary>Age groups; <c>ages</c>.</summary>
    public XhsList<XhsPgyShare>? Ages { get; set; }

    /// <summary>Provinces; <c>provinces</c>.</summary>
    public XhsList<XhsPgyShare>? Provinces { get; set; }

    /// <summary>Cities; <c>cities</c>.</summary>
    public XhsList<XhsPgyShare>? Cities { get; set; }

    /// <summary>What they are interested in; <c>interests</c>.</summary>
    public XhsList<XhsPgyShare>? Interests { get; set; }

    /// <summary>The brands of their devices; <c>devices</c>.</summary>
    public XhsList<XhsPgyShare>? Devices { get; set; }
}
