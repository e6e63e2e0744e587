namespace XhsPowerShell;

/// <summary>A note among those that the marketplace rates a creator by.</summary>
public sealed class XhsPgyRatedNote
{
    /// <summary>The user id of the creator; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The note id: 24 hexadecimal digits; <c>noteId</c>.</summary>
    public string? NoteId { get; set; }

    /// <summary>The title; <c>title</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The day on which it was posted (its midnight at UTC+08:00); <c>publishTime</c>.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The kind of note: <c>normal</c> is pictures, <c>video</c> is video; <c>type</c>.</summary>
    public string? Type { get; set; }

    /// <summary>How often it was shown (count); <c>impNum</c>.</summary>
    public long? ImpressionCount { get; set; }

    /// <summary>
    /// How far that is above the median of the creator (fraction of one; 3.4 is 340 % more, negative is below);
    /// <c>impBeyondRate</c>.
    /// </summary>
    public decimal? ImpressionAboveMedian { get; set; }

    /// <summary>Reads (count); <c>readNum</c>.</summary>
    public long? ReadCount { get; set; }

    /// <summary>
    /// How far that is above the median of the creator (fraction of one; 3.4 is 340 % more, negative is below);
    /// <c>readBeyondRate</c>.
    /// </summary>
    public decimal? ReadAboveMedian { get; set; }

    /// <summary>Interactions (count); <c>interactionNum</c>.</summary>
    public long? InteractionCount { get; set; }

    /// <summary>
    /// How far that is above the median of the creator (fraction of one; 3.4 is 340 % more, negative is below);
    /// <c>interactionBeyondRate</c>.
    /// </summary>
    public decimal? InteractionAboveMedian { get; set; }

    /// <summary>Likes (count); <c>likeNum</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>
    /// How far that is above the median of the creator (fraction of one; 3.4 is 340 % more, negative is below);
    /// <c>likeBeyondRate</c>.
    /// </summary>
    public decimal? LikeAboveMedian { get; set; }

    /// <summary>Collects (count); <c>collectNum</c>.</summary>
    public long? CollectCount { get; set; }

    /// <summary>
    /// How far that is above the median of the creator (fraction of one; 3.4 is 340 % more, negative is below);
    /// <c>collectBeyondRate</c>.
    /// </summary>
    public decimal? CollectAboveMedian { get; set; }

    /// <summary>The first picture; <c>imgUrl</c>.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>Whether the note can be opened; <c>canJump</c>.</summary>
    public bool? CanOpen { get; set; }

    /// <summary>The day that the figures are of (its midnight at UTC+08:00); <c>date</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Id and reads, such as <c>5b0491c4f827345e21a1ca53: 1539 reads</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{NoteId}: {ReadCount} reads");
}
