namespace XhsPowerShell.Store.Errors;

/// <summary>Creates the errors of the store. The id of a text is the id of its error.</summary>
internal static class StoreErrors
{
    public static XhsStoreException Create(
        string errorId, string location, string? detail = null, Exception? innerException = null) =>
        new(errorId, Texts.Get(errorId, location, detail), location, innerException);

    /// <summary>An error whose text depends on more than its id.</summary>
    public static XhsStoreException Create(
        string errorId, string text, string location, params object?[] arguments) =>
        new(errorId, Texts.Get(text, [location, .. arguments]), location);
}
