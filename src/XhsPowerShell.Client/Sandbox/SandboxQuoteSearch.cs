namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Which creators with a quote the marketplace's search finds. Filters on what the sandbox does not model are ignored.
/// </summary>
internal static class SandboxQuoteSearch
{
    private static readonly (string Parameter, Func<SandboxQuote, decimal?> Value)[] Ranges =
    [
        ("notePrice", static quote => quote.PicturePrice),
        ("videoPrice", static quote => quote.VideoPrice),
        ("readMidNor30", static quote => quote.Figures.ReadMedian),
        ("interMidNor30", static quote => quote.Figures.InteractionMedian),
        ("accumCommonImpMedinNum30d", static quote => quote.Figures.ImpressionMedian),
        ("estimatePictureCpm", static quote => Cost(quote.PictureCpm)),
        ("estimateVideoCpm", static quote => Cost(quote.VideoCpm)),
        ("estimatePicReadPrice", static quote => Cost(quote.PictureReadCost)),
        ("estimateVideoReadPrice", static quote => Cost(quote.VideoReadCost)),
        ("estimatePictureEngageCost", static quote => Cost(quote.PictureEngageCost)),
        ("estimateVideoEngageCost", static quote => Cost(quote.VideoEngageCost)),
        ("thousandLikePercent30", static quote => quote.ThousandLikePercent),
        ("inviteReply48hNumRatio", static quote => quote.ReplyRate * 100),
        ("accumCoopImpMedinNum30d", static quote => quote.Paid.ImpressionMedian),
        ("readMidCoop30", static quote => quote.Paid.ReadMedian),
        ("interMidCoop30", static quote => quote.Paid.InteractionMedian),
    ];

    /// <summary>The creators, in order; null when a filter is not one that the service understands.</summary>
    public static IReadOnlyList<SandboxQuote>? Find(SandboxQuery query)
    {
        if (!TryGetBound(query["fansNumberLower"], 0, out var low)
            || !TryGetBound(query["fansNumberUpper"], decimal.MaxValue, out var high))
        {
            return null;
        }

        var quotes = SandboxSearch.Find(SandboxQuery.LowerAscii((query["keyword"] ?? string.Empty).Trim()))
            .Select(number => query.World.Creator(number).Quote)
            .Where(quote => quote.IsListed
                && quote.IsQuoted && quote.Creator.FollowerCount >= low && quote.Creator.FollowerCount <= high)
            .Where(quote => HasWords(quote, query));
        foreach (var (parameter, value) in Ranges)
        {
            if (query[parameter] is not { Length: > 0 } text)
            {
                continue;
            }

            var bounds = text.Split(',');
            if (bounds.Length != 2
                || !TryGetBound(bounds[0], 0, out var from) || !TryGetBound(bounds[1], decimal.MaxValue, out var to))
            {
                return null;
            }

            quotes = quotes.Where(quote => value(quote) >= from && value(quote) <= to);
        }

        return query["sort"] == "DEFAULT"
            ? [.. quotes]
            : [.. quotes.OrderByDescending(static quote => quote.Creator.FollowerCount)];
    }

    private static bool HasWords(SandboxQuote quote, SandboxQuery query) =>
        (query["gender"] is not ("MALE" or "FEMALE") || quote.Creator.Gender == (query["gender"] == "MALE" ? 0 : 1))
        && (query["location"] is not { Length: > 0 } place || quote.Creator.ShownPlace.Contains(place))
        && (query["personalTags"] is not { Length: > 0 } own || quote.PersonalTags.Any(known => known.Contains(own)))
        && (query["contentTag"] is not { Length: > 0 } tag
            || quote.Creator.Topic.Category.Contains(tag) || quote.ContentTags.Any(known => known.Contains(tag)));

    // Without notes there is no cost, and no range contains it.
    private static decimal? Cost(decimal value) => value == 0 ? null : value;

    // -1 and null stand for an open end.
    private static bool TryGetBound(string? text, decimal open, out decimal bound)
    {
        bound = open;
        return string.IsNullOrEmpty(text) || text is "-1" or "null"
            || (decimal.TryParse(
                text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out bound) && bound >= 0);
    }
}
