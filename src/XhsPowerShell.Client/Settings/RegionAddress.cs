namespace XhsPowerShell.Client.Settings;

/// <summary>The address of each region.</summary>
public static class RegionAddress
{
    private static readonly Uri Global = new("https://api.justoneapi.com");
    private static readonly Uri China = new("http://47.117.133.51:30015");

    // Never called: the sandbox answers in the process. A reserved name, so that a mistake reaches nobody.
    private static readonly Uri Sandbox = new("http://sandbox.invalid");

    /// <summary>The default address of a region.</summary>
    public static Uri Get(XhsRegion region) => region switch
    {
        XhsRegion.Global => Global,
        XhsRegion.China => China,
        XhsRegion.Sandbox => Sandbox,
        _ => throw new ArgumentOutOfRangeException(nameof(region)),
    };
}
