namespace XhsPowerShell;

/// <summary>
/// How the figures of a creator changed, as <c>Measure-XhsGrowth</c> emits it. A property is null where fewer than two
/// of the measured objects have the figure; first and last need one.
/// </summary>
public sealed class XhsGrowth
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes.</summary>
    public string? UserId { get; set; }

    /// <summary>The newest name.</summary>
    public string? Nickname { get; set; }

    /// <summary>The time of the oldest figures.</summary>
    public DateTimeOffset? First { get; set; }

    /// <summary>The time of the newest figures.</summary>
    public DateTimeOffset? Last { get; set; }

    /// <summary>The time between them (days).</summary>
    public decimal? Days { get; set; }

    /// <summary>Objects of this creator (count).</summary>
    public long Samples { get; set; }

    /// <summary>Followers at first (count).</summary>
    public long? FirstFollowerCount { get; set; }

    /// <summary>Followers at last (count).</summary>
    public long? LastFollowerCount { get; set; }

    /// <summary>Followers gained (count); negative when lost.</summary>
    public long? FollowerChange { get; set; }

    /// <summary>Followers gained in a day (count).</summary>
    public decimal? FollowerChangePerDay { get; set; }

    /// <summary>Notes at first (count).</summary>
    public long? FirstNoteCount { get; set; }

    /// <summary>Notes at last (count).</summary>
    public long? LastNoteCount { get; set; }

    /// <summary>Notes gained (count).</summary>
    public long? NoteChange { get; set; }

    /// <summary>Notes gained in a day (count).</summary>
    public decimal? NoteChangePerDay { get; set; }

    /// <summary>Likes and collects at first (count).</summary>
    public long? FirstLikeAndCollectCount { get; set; }

    /// <summary>Likes and collects at last (count).</summary>
    public long? LastLikeAndCollectCount { get; set; }

    /// <summary>Likes and collects gained (count).</summary>
    public long? LikeAndCollectChange { get; set; }

    /// <summary>Likes and collects gained in a day (count).</summary>
    public decimal? LikeAndCollectChangePerDay { get; set; }

    /// <summary>The quote for a picture note at first (CNY).</summary>
    public decimal? FirstPicturePrice { get; set; }

    /// <summary>The quote for a picture note at last (CNY).</summary>
    public decimal? LastPicturePrice { get; set; }

    /// <summary>The change of the quote for a picture note (CNY).</summary>
    public decimal? PicturePriceChange { get; set; }

    /// <summary>The same for a day (CNY).</summary>
    public decimal? PicturePriceChangePerDay { get; set; }

    /// <summary>The quote for a video note at first (CNY).</summary>
    public decimal? FirstVideoPrice { get; set; }

    /// <summary>The quote for a video note at last (CNY).</summary>
    public decimal? LastVideoPrice { get; set; }

    /// <summary>The change of the quote for a video note (CNY).</summary>
    public decimal? VideoPriceChange { get; set; }

    /// <summary>The same for a day (CNY).</summary>
    public decimal? VideoPriceChangePerDay { get; set; }

    /// <summary>True when the sandbox made up one of the objects; else null.</summary>
    public bool? IsSandbox { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
