using System.Management.Automation;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Commands.Binding;

namespace XhsPowerShell.Commands.Growth;

/// <summary>
/// What an object says about a creator at one time: an object of the module, of a job, of a file, or of anything else
/// with the same property names.
/// </summary>
internal sealed class GrowthSample
{
    // Larger than any figure of a creator, and exact as a double.
    private const double Largest = 1e15;

    private readonly PSObject source;

    private GrowthSample(PSObject source) => this.source = source;

    public string? UserId => Text("UserId");
    public string? Nickname => Text("Nickname");

    /// <summary>The day that the figures are of, where they have one; else when they were retrieved.</summary>
    public DateTimeOffset? Time => ReadTime(Value("Date")) ?? ReadTime(Value("RetrievedAt"));

    public bool IsSandbox => Value("IsSandbox") is { } flag
        && string.Equals(flag.ToString(), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    public bool HasFigures => Has("FollowerCount") || Has("LikeAndCollectCount") || Has("PicturePrice")
        || Has("VideoPrice");

    public decimal? FollowerCount => Number("FollowerCount");

    // Beside neither of the two, it is how many notes of a period a rate is of.
    public decimal? NoteCount => Has("FollowerCount") || Has("LikeAndCollectCount") ? Number("NoteCount") : null;
    public decimal? LikeAndCollectCount => Number("LikeAndCollectCount");
    public decimal? PicturePrice => Number("PicturePrice");
    public decimal? VideoPrice => Number("VideoPrice");

    public static GrowthSample Read(PSObject source) => new(source);

    private bool Has(string name) => source.Properties[name] is not null;

    private object? Value(string name) => source.Properties[name]?.Value;

    private string? Text(string name)
    {
        var text = Convert.ToString(PSValue.Unwrap(Value(name)), CultureInfo.InvariantCulture)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    // A text comes from a CSV file: Export-Csv writes numbers in the culture of the session, others with a point.
    private decimal? Number(string name)
    {
        var number = PSValue.Unwrap(Value(name)) switch
        {
            string text => ReadNumber(text, CultureInfo.InvariantCulture)
                ?? ReadNumber(text, CultureInfo.CurrentCulture),
            decimal exact => (double)exact,
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double =>
                Convert.ToDouble(PSValue.Unwrap(Value(name)), CultureInfo.InvariantCulture),
            _ => null,
        };
        return number is > -Largest and < Largest ? (decimal)number : null;
    }

    private static double? ReadNumber(string text, CultureInfo culture) => double.TryParse(
        text, NumberStyles.Float, culture, out var number) ? number : null;

    private static DateTimeOffset? ReadTime(object? value) => PSValue.Unwrap(value) switch
    {
        DateTimeOffset time => time,
        DateTime time => new DateTimeOffset(time),
        string text => ReadTime(text),

        // A time is no primitive to PowerShell's serializer: it comes as a bag of its properties.
        not null when value is PSObject bag && bag.Properties["UtcTicks"]?.Value is long ticks =>
            new DateTimeOffset(ticks, TimeSpan.Zero),
        _ => null,
    };

    // Years first are the same everywhere. Anything else was written by Export-Csv in the culture of a session.
    private static DateTimeOffset? ReadTime(string text) =>
        (text.IndexOf('-') == 4 && TimeText.TryParse(text, out var time))
        || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out time)
        || TimeText.TryParse(text, out time)
            ? time
            : null;
}
