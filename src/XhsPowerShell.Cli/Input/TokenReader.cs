using System.CommandLine;
using Spectre.Console;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Input;

/// <summary>The token of <c>--token-stdin</c>.</summary>
internal static class TokenReader
{
    /// <returns>The token, or null when nobody asked for it.</returns>
    /// <exception cref="UsageException">Standard input has none.</exception>
    public static string? Read(ParseResult arguments)
    {
        if (!arguments.GetValue(CliOptions.TokenStdin))
        {
            return null;
        }

        if (StandardStreams.IsClosed(0))
        {
            throw new UsageException(CliText.Get("InputClosed"));
        }

        var token = Console.IsInputRedirected ? Console.In.ReadLine() : Ask();
        return string.IsNullOrWhiteSpace(token) ? throw new UsageException(CliText.Get("TokenEmpty")) : token.Trim();
    }

    private static string Ask()
    {
        // On standard error: standard output may be a file.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Prompt(new TextPrompt<string>(CliText.Get("TokenPrompt")).Secret(null).AllowEmpty());
    }
}
