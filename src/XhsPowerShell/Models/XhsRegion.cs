namespace XhsPowerShell;

/// <summary>Which host of the service answers.</summary>
public enum XhsRegion
{
    /// <summary>The default host, over https.</summary>
    Global,

    /// <summary>The host for callers in Mainland China. Plain http: the token crosses the wire unencrypted.</summary>
    China,

    /// <summary>Made-up answers from within the process: no token, no network, no cost.</summary>
    Sandbox,
}
