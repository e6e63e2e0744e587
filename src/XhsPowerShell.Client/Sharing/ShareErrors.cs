using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Sharing;

/// <summary>What is in the way of a share.</summary>
internal static class ShareErrors
{
    /// <summary>A file, or no store at all: other machines could not take part.</summary>
    /// <param name="location">The file; null without a store.</param>
    /// <param name="what">What needs the database; null for the option that shares.</param>
    public static XhsStoreException NeedsServer(string? location, string? what = null) => new(
        "ShareNeedsServer",
        Texts.Get(
            location is null ? "ShareNeedsStore" : "ShareNeedsServer",
            what ?? CommandWords.Fill("{Share}", TextResource.FrontEnd), location),
        location);

    /// <summary>An input that the database hands over is not what a worker has brought.</summary>
    public static XhsApiException InputChanged(string endpoint, string share, string input) =>
        ApiErrorFactory.Refused(endpoint, Texts.Get("ShareInputChanged", share, DisplayText.Line(input)));

    /// <summary>Somebody has forgotten the share while this worker was at it.</summary>
    public static XhsStoreException Forgotten(string name) =>
        new("ShareForgotten", Texts.Get("ShareForgotten", name));
}
