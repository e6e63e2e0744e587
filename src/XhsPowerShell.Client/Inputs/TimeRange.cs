namespace XhsPowerShell.Client.Inputs;

/// <summary>Checks the period that a list is limited to.</summary>
public static class TimeRange
{
    /// <summary>Whether the period contains no time: a call for it would be billed for nothing.</summary>
    /// <param name="after">The start, included; null for none.</param>
    /// <param name="before">The end, excluded; null for none.</param>
    /// <returns>True when the start is not earlier than the end.</returns>
    public static bool IsEmpty(DateTimeOffset? after, DateTimeOffset? before) => after >= before;
}
