namespace XhsPowerShell.Client.Requests;

/// <summary>The pauses that all processes with one token make together.</summary>
internal interface ISharedPace
{
    /// <summary>Makes all processes pause, this one included.</summary>
    /// <param name="length">How long.</param>
    void Report(TimeSpan length);

    /// <summary>Calls back, on any thread, with what is left of a pause and with its number.</summary>
    /// <param name="onPause">Is called at least once for each pause.</param>
    void Listen(Action<TimeSpan, long> onPause);

    /// <summary>Ends the calling back.</summary>
    void Close();
}
