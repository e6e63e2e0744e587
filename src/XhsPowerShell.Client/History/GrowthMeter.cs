using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.History;

/// <summary>
/// Measures how the figures of creators changed between objects, as <c>Measure-XhsGrowth</c> emits it. As large after a
/// million objects of a creator as after one.
/// </summary>
public sealed class GrowthMeter
{
    private readonly Dictionary<string, GrowthRecord> records = new(StringComparer.OrdinalIgnoreCase);

    // In the order in which the creators came first.
    private readonly List<GrowthRecord> order = [];

    /// <summary>Adds an object; their order does not matter.</summary>
    /// <returns>Null, or why it cannot be measured.</returns>
    public string? Add(GrowthSample sample)
    {
        if (sample.UserId is not { } id)
        {
            return Texts.Get("GrowthNeedsUserId");
        }

        if (sample.Time is not { } time)
        {
            return Texts.Get("GrowthNeedsTime");
        }

        if (!sample.HasFigures)
        {
            return Texts.Get("GrowthNeedsFigures");
        }

        if (records.TryGetValue(id, out var record))
        {
            record.Add(sample, time);
            return null;
        }

        record = new GrowthRecord(id);
        record.Add(sample, time);
        records.Add(id, record);
        order.Add(record);
        return null;
    }

    /// <summary>One object for each creator, in the order in which they came first.</summary>
    public IEnumerable<XhsGrowth> Measure() => order.Select(static record => record.ToGrowth());
}
