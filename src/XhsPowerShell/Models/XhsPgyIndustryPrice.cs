namespace XhsPowerShell;

/// <summary>The quotes of a creator for one industry.</summary>
public sealed class XhsPgyIndustryPrice
{
    /// <summary>The quote for a picture note (CNY); <c>picturePrice</c>.</summary>
    public decimal? PicturePrice { get; set; }

    /// <summary>The quote for a video note (CNY); <c>videoPrice</c>.</summary>
    public decimal? VideoPrice { get; set; }

    /// <summary>The state of picture notes; <c>pictureState</c>.</summary>
    public int? PictureState { get; set; }

    /// <summary>The state of video notes; <c>videoState</c>.</summary>
    public int? VideoState { get; set; }

    /// <summary>The id of the industry; <c>industryId</c>.</summary>
    public string? IndustryId { get; set; }

    /// <summary>The kind of business; <c>bizType</c>.</summary>
    public string? BizType { get; set; }

    /// <summary>Both quotes, such as <c>PicturePrice=13000, VideoPrice=18000</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"PicturePrice={PicturePrice}, VideoPrice={VideoPrice}");
}
