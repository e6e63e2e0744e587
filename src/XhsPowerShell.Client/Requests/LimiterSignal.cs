namespace XhsPowerShell.Client.Requests;

/// <summary>What the outcome of a request means for the limit.</summary>
internal enum LimiterSignal
{
    /// <summary>Nothing: no answer, or an error of the service.</summary>
    None,

    /// <summary>The service took it.</summary>
    Answered,

    /// <summary>The service says that it is too many, or that everybody is to wait.</summary>
    Refused,
}
