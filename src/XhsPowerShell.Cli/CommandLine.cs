using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Commands;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli;

/// <summary>All commands, and what an error in the words of the user comes to.</summary>
internal static class CommandLine
{
    private const string Description = """
        Xiaohongshu creators on the command line. Each page of a list and each profile is one billed call;
        '--region sandbox' answers with made-up data for free.

        The token comes from 'xhs config set --token-stdin', from the environment variable XHS_TOKEN, or from
        standard input with --token-stdin; never from an argument, which other users of the machine could see.

        Exit codes: 0 done; 1 an input failed or the output could not be written; 2 the command line or a
        setting cannot be used; 3 ended by token, permission, quota or balance; 130 interrupted.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        // A keyword may begin with '@': it is no file of further arguments.
        var result = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors.Select(error => error.Message).Distinct())
            {
                ConsoleLog.Error(CellFormatter.WithoutControls(error));
            }

            ConsoleLog.Hint($"See '{CommandPath(result)} --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (XhsApiException error) when (error.IsTerminating)
        {
            // Reported where the input was known.
            return ExitCode.Ended;
        }
        catch (XhsConfigException error)
        {
            ConsoleLog.Error($"{error.ErrorId}: {error.Message}");
            return ExitCode.Usage;
        }
        catch (ArgumentException error)
        {
            ConsoleLog.Error(error.Message);
            return ExitCode.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ConsoleLog.Error($"OutputFailed: {error.Message}");
            return ExitCode.SomeFailed;
        }
    }

    private static RootCommand Root() => new(Description)
    {
        SearchCommand.Create(),
        ProfileCommands.User(),
        NotesCommand.Create(),
        ProfileCommands.Blogger(),
        ProfileCommands.Kol(),
        PingCommand.Create(),
        ConfigCommand.Create(),
    };

    private static string CommandPath(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? place = result.CommandResult; place is CommandResult command; place = place.Parent)
        {
            names.Insert(0, command.Command is RootCommand ? "xhs" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
