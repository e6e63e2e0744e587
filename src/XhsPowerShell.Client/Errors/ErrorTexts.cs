namespace XhsPowerShell.Client.Errors;

/// <summary>The texts of the error catalogue.</summary>
internal static class ErrorTexts
{
    private static readonly TextResource Resource =
        new("XhsPowerShell.Client.Errors.ErrorTexts", typeof(ErrorTexts).Assembly);

    public static string Get(string id, params object?[] arguments) => Resource.Get(id, arguments);
}
