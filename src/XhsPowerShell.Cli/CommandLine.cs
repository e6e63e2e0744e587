using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using XhsPowerShell.Cli.Commands;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli;

/// <summary>
/// Parses the command line, runs the command and turns what went wrong into a message and an exit code.
/// </summary>
internal static class CommandLine
{
    // Enough for a command to end by itself; one that waits for a person at a prompt does not.
    private static readonly TimeSpan StopGrace = TimeSpan.FromMilliseconds(300);

    public static async Task<int> RunAsync(string[] arguments)
    {
        // A keyword may begin with '@': it is no file of further arguments.
        var result = RootCommandFactory.Create()
            .Parse(AsOptions(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Problems(result) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                ConsoleLog.Error(problem);
            }

            var command = "xhs" + HelpWithExamples.Path(result.CommandResult).Replace('.', ' ');
            ConsoleLog.Hint(CliText.Get("SeeHelp", command));
            return ExitCode.Usage;
        }

        using var signals = new StopSignals();
        var running = Task.Run(() => InvokeAsync(result, signals));
        var stopped = new TaskCompletionSource();
        using var stopping = signals.Token.Register(() => stopped.TrySetResult());
        if (await Task.WhenAny(running, stopped.Task).ConfigureAwait(false) != running)
        {
            await Task.WhenAny(running, Task.Delay(StopGrace)).ConfigureAwait(false);
            if (!PaidWork.IsUnderWay)
            {
                return signals.ExitCode ?? ExitCode.Interrupted;
            }
        }

        return await running.ConfigureAwait(false);
    }

    private static async Task<int> InvokeAsync(ParseResult result, StopSignals signals)
    {
        // No timeout: the signals are handled here.
        var configuration =
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await result.InvokeAsync(configuration, signals.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return signals.ExitCode ?? ExitCode.Interrupted;
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
        catch (XhsStoreException error)
        {
            ConsoleLog.Error($"{error.ErrorId}: {error.Message}");
            return ExitCode.Usage;
        }
        catch (UsageException error)
        {
            ConsoleLog.Error(error.Message);
            return ExitCode.Usage;
        }
        catch (ArgumentException error)
        {
            ConsoleLog.Error(InOptionNames(error));
            return ExitCode.Usage;
        }
        catch (InputException error)
        {
            ConsoleLog.Error("InputFailed: " + error.Message);
            return ExitCode.SomeFailed;
        }
        catch (IOException error) when (StandardOutput.IsClosed(error) && StandardStreams.IsOutputGone())
        {
            // The reader has seen enough.
            return ExitCode.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // With a cause, it is a message of xhs itself.
            var message = error.InnerException is null ? SystemMessage.From(error) : error.Message;
            ConsoleLog.Error("OutputFailed: " + message);
            return ExitCode.SomeFailed;
        }
    }

    // Words that people try first.
    private static string[] AsOptions(string[] arguments) => arguments switch
    {
        ["help", .. var command] => [.. command, "--help"],
        ["version"] => ["--version"],
        _ => arguments,
    };

    private static IReadOnlyList<string> Problems(ParseResult result)
    {
        var isHelp = result.Action is HelpWithExamples && result.UnmatchedTokens.Count == 0;
        if (isHelp || (result.Action is not ParseErrorAction && result.Action != result.CommandResult.Command.Action))
        {
            // Help, the version or completion.
            return [];
        }

        return UnknownOption.Find(result) is { Count: > 0 } unknown
            ? unknown
            : UnknownCommand(result) is { } command
                ? [command]
                : [.. result.Errors.Select(Message).Distinct()];
    }

    private static string? UnknownCommand(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count == 0 || result.UnmatchedTokens.Count == 0)
        {
            return null;
        }

        var name = result.UnmatchedTokens[0];
        var names = command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name).ToList();
        return (UnknownOption.Nearest(name, names) ?? NearestWord(name, names)) is { } nearest
            ? CliText.Get("UnknownCommandMeant", name, nearest)
            : CliText.Get("UnknownCommand", name);
    }

    // Of "data-summary", people remember the "summary".
    private static string? NearestWord(string name, List<string> commands) =>
        UnknownOption.Nearest(name, commands.SelectMany(command => command.Split('-'))) is { } word
            ? commands.Find(command => command.Split('-').Contains(word, StringComparer.Ordinal))
            : null;

    private static string Message(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing
            ? CliText.Get("ArgumentMissing", missing.Argument.Name)
            : error.Message;

    // The library names a setting as the cmdlets do.
    private static string InOptionNames(ArgumentException error)
    {
        if (error.ParamName is not { Length: > 0 } name)
        {
            return error.Message;
        }

        var message = error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        return Regex.Replace(message, $@"(?<![\w-]){Regex.Escape(name)}(?!\w)", "--" + OptionText.Kebab(name));
    }
}
