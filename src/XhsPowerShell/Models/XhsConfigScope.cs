namespace XhsPowerShell;

/// <summary>How long a setting is kept.</summary>
public enum XhsConfigScope
{
    /// <summary>In the configuration file of the user, for every later session.</summary>
    User,

    /// <summary>In this process, until it ends.</summary>
    Session,
}
