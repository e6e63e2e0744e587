namespace XhsPowerShell.Client.Settings;

/// <summary>
/// The settings of this process: one immutable snapshot that is replaced as a whole, so that every runspace sees it and
/// none sees a partial change.
/// </summary>
public static class SessionSettings
{
    private static SettingsLayer current = SettingsLayer.None;

    /// <summary>The current settings.</summary>
    public static SettingsLayer Get() => Volatile.Read(ref current);

    /// <summary>Merges values into those of the session.</summary>
    /// <param name="changes">What to change; null values leave a setting as it is.</param>
    /// <exception cref="ArgumentException">A value cannot be used.</exception>
    public static void Update(SettingsLayer changes)
    {
        changes.Validate();
        SettingsLayer before;
        do
        {
            before = Get();
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref current, before.Merge(changes), before), before));
    }

    /// <summary>Clears the settings of the session.</summary>
    public static void Clear() => Volatile.Write(ref current, SettingsLayer.None);
}
