namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// The one field that every version of the file has; read first, because a later version may change the rest.
/// </summary>
/// <param name="Version">The version; null when the field is missing.</param>
internal sealed record ConfigVersion(long? Version);
