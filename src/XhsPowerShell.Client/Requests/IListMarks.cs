namespace XhsPowerShell.Client.Requests;

/// <summary>Where the last complete run of each list ended (<c>-SinceLast</c>).</summary>
internal interface IListMarks
{
    /// <summary>Returns the newest entries of the last complete run, or null when there was none.</summary>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<string>?> ReadAsync(string endpoint, string subject);

    /// <summary>Keeps the newest entries of a run. Never replaces those of a run that began later.</summary>
    /// <exception cref="XhsStoreException">The store cannot be written.</exception>
    Task MoveAsync(string endpoint, string subject, IReadOnlyList<string> entries);
}
