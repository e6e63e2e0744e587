using System.CommandLine;
using Spectre.Console;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Input;

/// <summary>
/// The token of <c>--token-stdin</c>, and the passwords of <c>--store-password-stdin</c> and
/// <c>--proxy-password-stdin</c>.
/// </summary>
internal static class SecretReader
{
    /// <returns>The token, or null when nobody asked for it.</returns>
    /// <exception cref="UsageException">Standard input has none.</exception>
    public static string? ReadToken(ParseResult arguments) => arguments.GetValue(CliOptions.TokenStdin)
        ? Read("TokenPrompt", "TokenEmpty").Trim()
        : null;

    /// <returns>The password, or null when nobody asked for it.</returns>
    /// <exception cref="UsageException">Standard input has none.</exception>
    public static string? ReadStorePassword(ParseResult arguments) =>
        arguments.GetValue(CliOptions.StorePasswordStdin) ? Read("StorePasswordPrompt", "StorePasswordEmpty") : null;

    /// <returns>The password, or null when nobody asked for it.</returns>
    /// <exception cref="UsageException">Standard input has none.</exception>
    public static string? ReadProxyPassword(ParseResult arguments) =>
        arguments.GetValue(CliOptions.ProxyPasswordStdin) ? Read("ProxyPasswordPrompt", "ProxyPasswordEmpty") : null;

    private static string Read(string prompt, string empty)
    {
        if (StandardStreams.IsClosed(0))
        {
            throw new UsageException(CliText.Get("InputClosed"));
        }

        // Some editors and shells begin a text with a byte order mark.
        var secret = Console.IsInputRedirected ? Console.In.ReadLine()?.TrimStart('\uFEFF') : Ask(prompt);
        var problem = string.IsNullOrWhiteSpace(secret) ? empty : secret.Contains('\uFFFD') ? "InputIsNotText" : null;
        return problem is null ? secret! : throw new UsageException(CliText.Get(problem));
    }

    private static string Ask(string prompt)
    {
        // On standard error: standard output may be a file.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Prompt(new TextPrompt<string>(CliText.Get(prompt)).Secret(null).AllowEmpty());
    }
}
