namespace XhsPowerShell.Client.History;

/// <summary>One figure of a creator: its oldest and its newest value, whatever the order they come in.</summary>
internal sealed class GrowthFigure
{
    private DateTimeOffset firstTime;
    private DateTimeOffset lastTime;
    private long samples;

    public decimal? First { get; private set; }
    public decimal? Last { get; private set; }

    /// <summary>Null with fewer than two values: one value says nothing about a change.</summary>
    public decimal? Change => samples > 1 ? Last - First : null;

    /// <summary>Null below an hour: the change of minutes says nothing about a day.</summary>
    public decimal? ChangePerDay => Change is { } change && lastTime - firstTime >= TimeSpan.FromHours(1)
        ? Round(change / (decimal)(lastTime - firstTime).TotalDays)
        : null;

    /// <summary>At most two decimals, and no zeros at the end.</summary>
    public static decimal Round(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    public void Add(decimal? value, DateTimeOffset time)
    {
        if (value is null)
        {
            return;
        }

        if (samples == 0 || time < firstTime)
        {
            (First, firstTime) = (value, time);
        }

        if (samples == 0 || time >= lastTime)
        {
            (Last, lastTime) = (value, time);
        }

        samples++;
    }
}
