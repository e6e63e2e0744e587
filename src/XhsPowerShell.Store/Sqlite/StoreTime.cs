using System;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Times and days as they are stored: milliseconds since 1970, and numbers such as 20261121.</summary>
internal static class StoreTime
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>A moment without what is finer than milliseconds.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());

    /// <summary>The first whole millisecond that is not before a moment.</summary>
    public static long Ceiling(DateTimeOffset moment)
    {
        var milliseconds = moment.ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) < moment ? milliseconds + 1 : milliseconds;
    }

    /// <summary>A stored moment, at +08:00.</summary>
    public static DateTimeOffset InChina(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(China);

    /// <summary>The day at +08:00 that a moment belongs to.</summary>
    public static int Day(DateTimeOffset moment)
    {
        var local = moment.ToOffset(China);
        return local.Year * 10000 + local.Month * 100 + local.Day;
    }
}
