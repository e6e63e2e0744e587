namespace XhsPowerShell;

/// <summary>Where the value of a setting came from; a later one here wins over an earlier one.</summary>
public enum XhsConfigSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>The configuration file.</summary>
    User,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>This session: <c>Set-XhsConfig -Scope Session</c>.</summary>
    Session,

    /// <summary>A parameter of the call.</summary>
    Parameter,
}
