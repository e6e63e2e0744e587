namespace XhsPowerShell;

/// <summary>A picture of a note.</summary>
public sealed class XhsNoteImage
{
    /// <summary>The address of the picture; <c>url</c>.</summary>
    public string? Url { get; set; }

    /// <summary>The address of a larger form; <c>url_size_large</c>.</summary>
    public string? LargeUrl { get; set; }

    /// <summary>The address of the original; <c>original</c>.</summary>
    public string? OriginalUrl { get; set; }

    /// <summary>The address of the picture as it was uploaded; <c>origin_img</c>.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>Whether the app loads the original; <c>need_load_original_image</c>.</summary>
    public bool? NeedsOriginal { get; set; }

    /// <summary>The width (pixels); <c>width</c>.</summary>
    public int? Width { get; set; }

    /// <summary>The height (pixels); <c>height</c>.</summary>
    public int? Height { get; set; }

    /// <summary>The id of the file; <c>fileid</c>.</summary>
    public string? FileId { get; set; }

    /// <summary>The id for tracing; <c>trace_id</c>.</summary>
    public string? TraceId { get; set; }

    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Url ?? LargeUrl ?? OriginalUrl ?? string.Empty;
}
