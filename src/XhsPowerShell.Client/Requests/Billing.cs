namespace XhsPowerShell.Client.Requests;

/// <summary>Whether the service bills an attempt.</summary>
internal enum Billing
{
    /// <summary>It surely does not.</summary>
    Free,

    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>It surely does.</summary>
    Certain,
}
