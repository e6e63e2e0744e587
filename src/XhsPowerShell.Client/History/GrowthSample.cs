using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.History;

/// <summary>
/// What an object says about a creator at one time: an object of the module, of a job, of a file, or of anything else
/// with the same property names.
/// </summary>
/// <param name="has">Whether the object has a property of this name.</param>
/// <param name="read">The value of a property: a time, a number, a text, or null.</param>
public sealed class GrowthSample(Func<string, bool> has, Func<string, object?> read)
{
    // Larger than any figure of a creator, and exact as a double.
    private const double Largest = 1e15;

    internal string? UserId => Text("UserId");
    internal string? Nickname => Text("Nickname");

    /// <summary>The day that the figures are of, where they have one; else when they were retrieved.</summary>
    internal DateTimeOffset? Time => ReadTime("Date") ?? ReadTime("RetrievedAt");

    internal bool IsSandbox => Value("IsSandbox") is { } flag
        && string.Equals(flag.ToString(), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    internal bool HasFigures => has("FollowerCount") || has("LikeAndCollectCount") || has("PicturePrice")
        || has("VideoPrice");

    /// <summary>Followers that are exact.</summary>
    internal decimal? FollowerCount => IsFound ? null : Number("FollowerCount");

    /// <summary>Followers as a search shows them: 89,854 are 89,000 there.</summary>
    internal decimal? RoundedFollowerCount => IsFound ? Number("FollowerCount") : null;

    // Beside neither of the two, it is how many notes of a period a rate is of.
    internal decimal? NoteCount => has("FollowerCount") || has("LikeAndCollectCount") ? Number("NoteCount") : null;
    internal decimal? LikeAndCollectCount => Number("LikeAndCollectCount");
    internal decimal? PicturePrice => Number("PicturePrice");
    internal decimal? VideoPrice => Number("VideoPrice");

    /// <summary>Reads the properties of an object of the module.</summary>
    public static GrowthSample Of(object value) => new(
        name => value.GetType().GetProperty(name) is not null,
        name => value.GetType().GetProperty(name)?.GetValue(value));

    /// <summary>True for figures of this period, or without a time.</summary>
    /// <param name="after">The start, included; null for none.</param>
    /// <param name="before">The end, excluded; null for none.</param>
    public bool IsWithin(DateTimeOffset? after, DateTimeOffset? before) => !(Time < after) && !(Time >= before);

    private bool IsFound => has("Rank") && has("SubTitle");

    private object? Value(string name) => has(name) ? read(name) : null;

    private string? Text(string name)
    {
        var text = Convert.ToString(Value(name), CultureInfo.InvariantCulture)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    // A text comes from a CSV file: Export-Csv writes numbers in the culture of the session, others with a point.
    private decimal? Number(string name)
    {
        var value = Value(name);
        var number = value switch
        {
            string text => ReadNumber(text, CultureInfo.InvariantCulture)
                ?? ReadNumber(text, CultureInfo.CurrentCulture),
            decimal exact => (double)exact,
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double =>
                Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        return number is > -Largest and < Largest ? (decimal)number : null;
    }

    private static double? ReadNumber(string text, CultureInfo culture) => double.TryParse(
        text, NumberStyles.Float, culture, out var number) ? number : null;

    // Years first are the same everywhere. Anything else was written by Export-Csv in the culture of a session.
    private DateTimeOffset? ReadTime(string name) => Value(name) switch
    {
        DateTimeOffset moment => moment,
        DateTime moment => new DateTimeOffset(moment),
        string text => (text.IndexOf('-') == 4 && TimeText.TryParse(text, out var time))
            || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out time)
            || TimeText.TryParse(text, out time)
                ? time
                : null,
        _ => null,
    };
}
