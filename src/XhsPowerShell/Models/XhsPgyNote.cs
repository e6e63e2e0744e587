namespace XhsPowerShell;

/// <summary>
/// A note of a creator with the marketplace's figures, as <c>Get-XhsPgyNote</c> emits it. A property is null where the
/// service sent nothing.
/// </summary>
public sealed class XhsPgyNote : XhsObject
{
    /// <summary>The note id: 24 hexadecimal digits; <c>noteId</c>.</summary>
    public string? NoteId { get; set; }

    /// <summary>The creator: the user id that was asked for; not from the service.</summary>
    public string? UserId { get; set; }

    /// <summary>The title; <c>title</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The day on which the note was posted (its midnight at UTC+08:00); <c>date</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Reads (count); <c>readNum</c>.</summary>
    public long? ReadCount { get; set; }

    /// <summary>Likes (count); <c>likeNum</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>Collects (count); <c>collectNum</c>.</summary>
    public long? CollectCount { get; set; }

    /// <summary>Whether the reads include those that were paid for by advertising; <c>isAdvertise</c>.</summary>
    public bool? IsAdvertised { get; set; }

    /// <summary>Whether it is a video; <c>isVideo</c>.</summary>
    public bool? IsVideo { get; set; }

    /// <summary>The brand that the note was made for; <c>brandName</c>.</summary>
    public string? BrandName { get; set; }

    /// <summary>Readers outside of the platform (count); <c>thirdReadUserNum</c>.</summary>
    public long? OutsideReaderCount { get; set; }

    /// <summary>The address of the note; made from <c>noteId</c>.</summary>
    public string? NoteUrl { get; set; }

    /// <summary>The first picture; <c>imgUrl</c>.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The title with the id.</returns>
    public override string ToString() => $"{Title} ({NoteId})";
}
