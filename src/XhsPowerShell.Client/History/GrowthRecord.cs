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
        // All of them before anything changes: a property of a foreign object may throw.
        var (exact, rounded, noteCount) = (sample.FollowerCount, sample.RoundedFollowerCount, sample.NoteCount);
        var (likeCount, picture, video) = (sample.LikeAndCollectCount, sample.PicturePrice, sample.VideoPrice);
        var (isMadeUp, latest) = (sample.IsSandbox, time >= named ? sample.Nickname : null);
        samples++;
        isSandbox |= isMadeUp;
        first = time < first ? time : first;
        last = time > last ? time : last;
        if (latest is not null)
        {
            (nickname, named) = (latest, time);
        }

        exactFollowers.Add(exact, time);
        roundedFollowers.Add(rounded, time);
        notes.Add(noteCount, time);
        likes.Add(likeCount, time);
        picturePrice.Add(picture, time);
        videoPrice.Add(video, time);
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
