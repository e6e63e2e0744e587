using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Sharing;

/// <summary>What is in the way of a share.</summary>
internal static class ShareErrors
{
    /// <summary>A file, or no store at all: other machines could not take part.</summary>
    public static XhsStoreException NeedsServer(string? location) => new(
        "ShareNeedsServer",
        location is null ? Texts.Get("ShareNeedsStore") : Texts.Get("ShareNeedsServer", location),
        location);

    /// <summary>Somebody has forgotten the share while this worker was at it.</summary>
    public static XhsStoreException Forgotten(string name) =>
        new("ShareForgotten", Texts.Get("ShareForgotten", name));
}
