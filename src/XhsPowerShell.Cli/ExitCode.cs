namespace XhsPowerShell.Cli;

/// <summary>What the process ends with. Part of the contract with scripts; the help of <c>xhs</c> lists them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An input failed, or writing the output failed; everything else was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line, a setting or the file of --out cannot be used; nothing was sent.</summary>
    public const int Usage = 2;

    /// <summary>Token, permission, quota, balance or a limit of calls ended all asking.</summary>
    public const int Ended = 3;

    /// <summary>The terminal was closed (SIGHUP).</summary>
    public const int HungUp = 129;

    /// <summary>Ctrl+C (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM.</summary>
    public const int Terminated = 143;
}
