using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Finds address, length and size of a note's video: those of the stream that the app plays by default.
/// </summary>
internal static class NoteVideo
{
    private static readonly FieldMap<Stream> StreamFields = new FieldMap<Stream>(static () => new Stream())
        .Int("default_stream", static (stream, value) => stream.Default = value)
        .Text("master_url", static (stream, value) => stream.Url = value)
        .Int("width", static (stream, value) => stream.Width = value)
        .Int("height", static (stream, value) => stream.Height = value)
        .Decimal("video_duration", static (stream, value) => stream.Milliseconds = value)
        .Decimal("duration", static (stream, value) => stream.Milliseconds ??= value);

    private static readonly FieldMap<Video> Fields = new FieldMap<Video>(static () => new Video())
        .Decimal("media.video.duration", static (video, value) => video.Seconds = value)
        .List("media.stream.h264", StreamFields, static (video, value) => video.Streams.AddRange(value ?? []))
        .List("media.stream.h265", StreamFields, static (video, value) => video.Streams.AddRange(value ?? []));

    /// <summary>Sets the properties of the video, as far as they can be found.</summary>
    public static void Complete(XhsNote note)
    {
        if (note.Details?.Video is not { Length: > 0 } json)
        {
            return;
        }

        try
        {
            var video = Fields.Read(Encoding.UTF8.GetBytes(json));
            var stream = video?.Streams.Find(static stream => stream.Default == 1) ?? video?.Streams.FirstOrDefault();
            note.VideoUrl = stream?.Url;
            note.VideoWidth = stream?.Width;
            note.VideoHeight = stream?.Height;
            note.VideoDuration = stream?.Milliseconds is { } milliseconds ? milliseconds / 1000 : video?.Seconds;
        }
        catch (JsonException)
        {
            // A note whose video cannot be read is still a note.
        }
    }

    private sealed class Video
    {
        public decimal? Seconds { get; set; }
        public XhsList<Stream> Streams { get; } = [];
    }

    private sealed class Stream
    {
        public int? Default { get; set; }
        public string? Url { get; set; }
        public int? Width { get; set; }
        public int? Height { get; set; }
        public decimal? Milliseconds { get; set; }
    }
}
