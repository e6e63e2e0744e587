namespace XhsPowerShell.Client.Requests;

/// <summary>What a request says about the size of the window.</summary>
internal enum LimiterSignal
{
    /// <summary>Nothing: no answer, or an error of the service.</summary>
    None,

    /// <summary>The service took it.</summary>
    Answered,

    /// <summary>The service says that it is too many.</summary>
    Refused,
}
