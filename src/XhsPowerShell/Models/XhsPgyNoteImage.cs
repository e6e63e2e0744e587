namespace XhsPowerShell;

/// <summary>A picture of a note in the marketplace.</summary>
public sealed class XhsPgyNoteImage
{
    /// <summary>The address; <c>url</c>.</summary>
    public string? Url { get; set; }

    /// <summary>The address of the original; <c>original</c>.</summary>
    public string? OriginalUrl { get; set; }

    /// <summary>The width (pixels); <c>width</c>.</summary>
    public int? Width { get; set; }

    /// <summary>The height (pixels); <c>height</c>.</summary>
    public int? Height { get; set; }

    /// <summary>The name of the file; <c>fileId</c>.</summary>
    public string? FileId { get; set; }

    /// <summary>The id for tracing; <c>traceId</c>.</summary>
    public string? TraceId { get; set; }

    /// <summary>Where it was taken (degrees); <c>latitude</c>.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>Where it was taken (degrees); <c>longitude</c>.</summary>
    public decimal? Longitude { get; set; }

    /// <summary>What is pasted on it: JSON text; <c>sticker</c>.</summary>
    public string? Sticker { get; set; }

    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Url ?? OriginalUrl ?? string.Empty;
}
