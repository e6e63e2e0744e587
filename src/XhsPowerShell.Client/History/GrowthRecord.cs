namespace XhsPowerShell.Client.History;

/// <summary>What was seen of one creator so far: as large after a million objects as after one.</summary>
internal sealed class GrowthRecord(string userId)
{
    private readonly GrowthFigure exactFollowers = new();
    private readonly GrowthFigure roundedFollowers = new();
    private readonly GrowthFigure notes = new();
    private readonly GrowthFigure likes = new();
    private readonly GrowthFigure picturePrice = new();
    private readonly GrowthFigure videoPrice = new();
    private DateTimeOffset first = DateTimeOffset.MaxValue;
    private DateTimeOffset last = DateTimeOffset.MinValue;
    private DateTimeOffset named = DateTimeOffset.MinValue;
    private string? nickname;
    private bool isSandbox;
    private long samples;

    public void Add(GrowthSample sample, DateTimeOffset time)
    {
        samples++;
        isSandbox |= sample.IsSandbox;
        first = time < first ? time : first;
        last = time > last ? time : last;
        if (time >= named && sample.Nickname is { } name)
        {
            (nickname, named) = (name, time);
        }

        exactFollowers.Add(sample.FollowerCount, time);
        roundedFollowers.Add(sample.RoundedFollowerCount, time);
        notes.Add(sample.NoteCount, time);
        likes.Add(sample.LikeAndCollectCount, time);
        picturePrice.Add(sample.PicturePrice, time);
        videoPrice.Add(sample.VideoPrice, time);
    }

    // What is compared is of one kind: between a rounded and an exact figure lies a change that nobody saw.
    private GrowthFigure Followers => exactFollowers.Change is null
        && (roundedFollowers.Change is not null || exactFollowers.First is null) ? roundedFollowers : exactFollowers;

    public XhsGrowth ToGrowth() => new()
    {
        UserId = userId,
        Nickname = nickname,
        First = first,
        Last = last,
        Days = GrowthFigure.Round((decimal)(last - first).TotalDays),
        Samples = samples,
        FirstFollowerCount = (long?)Followers.First,
        LastFollowerCount = (long?)Followers.Last,
        FollowerChange = (long?)Followers.Change,
        FollowerChangePerDay = Followers.ChangePerDay,
        FirstNoteCount = (long?)notes.First,
        LastNoteCount = (long?)notes.Last,
        NoteChange = (long?)notes.Change,
        NoteChangePerDay = notes.ChangePerDay,
        FirstLikeAndCollectCount = (long?)likes.First,
        LastLikeAndCollectCount = (long?)likes.Last,
        LikeAndCollectChange = (long?)likes.Change,
        LikeAndCollectChangePerDay = likes.ChangePerDay,
        FirstPicturePrice = picturePrice.First,
        LastPicturePrice = picturePrice.Last,
        PicturePriceChange = picturePrice.Change,
        PicturePriceChangePerDay = picturePrice.ChangePerDay,
        FirstVideoPrice = videoPrice.First,
        LastVideoPrice = videoPrice.Last,
        VideoPriceChange = videoPrice.Change,
        VideoPriceChangePerDay = videoPrice.ChangePerDay,
        IsSandbox = isSandbox ? true : null,
    };
}
