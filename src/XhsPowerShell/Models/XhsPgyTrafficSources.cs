namespace XhsPowerShell;

/// <summary>Where impressions or reads of notes came from. Shares are fractions of one.</summary>
public sealed class XhsPgyTrafficSources
{
    /// <summary>The home feed (fraction of one); <c>…HomefeedPercent</c>, <c>…FindPagePercent</c>.</summary>
    public decimal? HomeFeed { get; set; }

    /// <summary>The search (fraction of one); <c>…SearchPercent</c>, <c>…SearchPagePercent</c>.</summary>
    public decimal? Search { get; set; }

    /// <summary>
    /// The page of followed creators (fraction of one); <c>…FollowPercent</c>, <c>…FollowPagePercent</c>.
    /// </summary>
    public decimal? Following { get; set; }

    /// <summary>The page of another note (fraction of one); <c>…DetailPercent</c>.</summary>
    public decimal? NoteDetail { get; set; }

    /// <summary>The page of the surroundings (fraction of one); <c>…NearbyPercent</c>.</summary>
    public decimal? Nearby { get; set; }

    /// <summary>The page of the creator (fraction of one); <c>…KolHomePagePercent</c>.</summary>
    public decimal? Profile { get; set; }

    /// <summary>Elsewhere (fraction of one); <c>…OtherPercent</c>, <c>…OtherPagePercent</c>.</summary>
    public decimal? Other { get; set; }

    /// <summary>The main shares, such as <c>HomeFeed=0.953402, Search=0.044632</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"HomeFeed={HomeFeed}, Search={Search}");
}
