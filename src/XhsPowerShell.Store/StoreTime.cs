using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Store;

/// <summary>Times and days as they are stored: milliseconds since 1970, and numbers such as 20261121.</summary>
internal static class StoreTime
{
    // The year 9000.
    private const long Latest = 221_845_392_000_000;

    /// <summary>A moment without what is finer than milliseconds.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());

    /// <summary>The first whole millisecond that is not before a moment.</summary>
    public static long Ceiling(DateTimeOffset moment)
    {
        var milliseconds = moment.ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) < moment ? milliseconds + 1 : milliseconds;
    }

    /// <summary>A stored moment.</summary>
    /// <exception cref="InvalidDataException">It is none that was ever written.</exception>
    public static DateTimeOffset Read(long milliseconds) => milliseconds is >= 0 and < Latest
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : throw new InvalidDataException("A time is out of range.");

    /// <summary>A stored moment, at +08:00.</summary>
    /// <exception cref="InvalidDataException">It is none that was ever written.</exception>
    public static DateTimeOffset ReadInChina(long milliseconds) => Read(milliseconds).ToOffset(PlatformDay.Offset);
}
