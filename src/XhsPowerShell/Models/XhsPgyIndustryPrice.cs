namespace XhsPowerShell;

public sealed partial class XhsPgyIndustryPrice
{
    /// <summary>Both quotes, such as <c>PicturePrice=13000, VideoPrice=18000</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"PicturePrice={PicturePrice}, VideoPrice={VideoPrice}");
}
