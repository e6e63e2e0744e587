namespace XhsPowerShell;

/// <summary>What every object of the service has, whatever it is.</summary>
public abstract class XhsObject
{
    /// <summary>
    /// True when the sandbox made the object up; null when the service sent it. Not from the service.
    /// </summary>
    public bool? IsSandbox { get; set; }

    /// <summary>When the answer arrived (UTC+08:00); not from the service.</summary>
    public DateTimeOffset? RetrievedAt { get; set; }
}
