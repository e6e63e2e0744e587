namespace XhsPowerShell.Client.Errors;

/// <summary>Every text of the client that reaches a person, apart from those of the error catalogue.</summary>
internal static class Texts
{
    private static readonly TextResource Resource = new("XhsPowerShell.Client.Errors.Texts", typeof(Texts).Assembly);

    public static string Get(string id, params object?[] arguments) => Resource.Get(id, arguments);
}
