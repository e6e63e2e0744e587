namespace XhsPowerShell.Client.Queries;

/// <summary>One object of the service.</summary>
/// <typeparam name="T">The type it is read into.</typeparam>
/// <param name="Value">The object.</param>
/// <param name="Json">Its JSON text as it arrived, or null when nobody asked for it.</param>
public sealed record XhsItem<T>(T Value, string? Json);
