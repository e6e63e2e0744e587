namespace XhsPowerShell.Client.Queries;

/// <summary>One object of an answer.</summary>
/// <typeparam name="T">The type it is read into.</typeparam>
/// <param name="Value">The object.</param>
/// <param name="Json">Its JSON text as it arrived, or null when that was not asked for.</param>
public sealed record PageItem<T>(T Value, string? Json)
    where T : class
{
    /// <summary>True when the object has an id of its own.</summary>
    internal bool HasId { get; init; }

    /// <summary>What tells it from other objects of the list: its id, or else its whole text.</summary>
    internal KeyHash Key { get; init; }
}
