using System;
using System.CommandLine;
using Spectre.Console;
using XhsPowerShell.Cli.Options;

namespace XhsPowerShell.Cli.Input;

/// <summary>The token of <c>--token-stdin</c>.</summary>
internal static class TokenReader
{
    /// <returns>The token, or null when nobody asked for it.</returns>
    /// <exception cref="ArgumentException">Standard input is empty.</exception>
    public static string? Read(ParseResult arguments)
    {
        if (!arguments.GetValue(CliOptions.TokenStdin))
        {
            return null;
        }

        var token = Console.IsInputRedirected ? Console.In.ReadLine() : Ask();
        return string.IsNullOrWhiteSpace(token)
            ? throw new ArgumentException("--token-stdin found no token on standard input.")
            : token.Trim();
    }

    private static string Ask()
    {
        // On standard error: standard output may be a file.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Prompt(new TextPrompt<string>("Token:").Secret(null).AllowEmpty());
    }
}
