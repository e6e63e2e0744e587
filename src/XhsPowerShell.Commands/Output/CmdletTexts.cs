using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Commands.Output;

/// <summary>The texts of the cmdlets themselves, in the language of the session.</summary>
internal static class CmdletTexts
{
    private static TextResource? resource;

    // Not a static field with an initializer: the client is loaded by the first text, not by the class.
    public static string Get(string id, params object?[] arguments) =>
        (resource ??= new TextResource("XhsPowerShell.Commands.Output.CmdletTexts",
            typeof(CmdletTexts).Assembly)).Get(id, arguments);
}
