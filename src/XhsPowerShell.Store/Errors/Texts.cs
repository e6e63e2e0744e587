using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Store.Errors;

/// <summary>Every text of the store that reaches a person.</summary>
internal static class Texts
{
    private static readonly TextResource Resource = new("XhsPowerShell.Store.Errors.Texts", typeof(Texts).Assembly);

    public static string Get(string id, params object?[] arguments) => Resource.Get(id, arguments);
}
