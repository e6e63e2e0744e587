using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Commands;

/// <summary>What every command with objects does: inputs in, objects out, in the order of the inputs.</summary>
internal static class DataCommand
{
    /// <summary>Why an input cannot be asked for, or null.</summary>
    public delegate string? Check(string input);

    public static Command Create<T>(
        string name, string description, Argument<string[]> inputs, Check check, Func<ParseResult, string, Query<T>> query)
        where T : class
    {
        inputs.Arity = ArgumentArity.OneOrMore;
        var command = new Command(name, description) { inputs };
        command.AddOutput();
        command.AddCall();
        command.Validators.Add(result =>
        {
            var given = result.GetValue(inputs) ?? [];
            foreach (var problem in given.Where(input => input != InputReader.Stdin).Select(input => check(input)).OfType<string>())
            {
                result.AddError(problem);
            }

            var stdin = given.Count(input => input == InputReader.Stdin);
            if (stdin > 1 || (stdin == 1 && result.GetValue(CliOptions.TokenStdin)))
            {
                result.AddError("Standard input can be read for one thing only: '-' once, or --token-stdin.");
            }
        });
        command.SetAction((arguments, stopping) => Task.Run(
            () => Run(arguments, arguments.GetValue(inputs)!, check, query, stopping), CancellationToken.None));
        return command;
    }

    public static string? CheckUserId(string input) => UserId.TryParse(input, out _)
        ? null
        : $"'{input}' is neither a user id (24 hexadecimal digits) nor a profile link (https://www.xiaohongshu.com/user/profile/<id>).";

    public static string? CheckKeyword(string input) => string.IsNullOrWhiteSpace(input) ? "The keyword is empty or blank." : null;

    public static string IdOf(string input) => UserId.TryParse(input, out var id) ? id : input;

    private static int Run<T>(
        ParseResult arguments, string[] inputs, Check check, Func<ParseResult, string, Query<T>> query, CancellationToken stopping)
        where T : class
    {
        var log = new ConsoleLog(arguments.GetValue(CliOptions.Verbose));
        var isMany = inputs.Length > 1 || inputs[0] == InputReader.Stdin;
        using var client = new XhsClient(CallSettings.Resolve(arguments, log).WithToken(), log, rememberAnswers: isMany);
        // Also ends what is waited for on this thread.
        using var stop = stopping.Register(client.Cancel);
        using var writer = ObjectWriter.Open<T>(arguments);
        var run = new ConsoleQuerySink<T>(writer, stopping);
        var line = new OrderedQueryRunner<T>(client, run);
        try
        {
            foreach (var input in InputReader.Read(inputs, stopping))
            {
                if (check(input) is { } problem)
                {
                    run.Refuse("InvalidParameter: " + problem);
                }
                else
                {
                    line.Enqueue(query(arguments, input));
                }
            }

            line.Complete();
        }
        catch (IOException error) when (StandardOutput.IsClosed(error))
        {
            // The reader has seen enough.
        }
        finally
        {
            End(writer);
            log.Verbose(FormattableString.Invariant(
                $"{run.Objects} objects, {run.Failed} failed inputs, {client.Counts.Requests} requests, {client.Counts.Billed} billed, {client.Counts.Retries} retries"));
        }

        return run.Failed == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private static void End<T>(IObjectWriter<T> writer)
    {
        try
        {
            writer.Complete();
        }
        catch (IOException error) when (StandardOutput.IsClosed(error))
        {
            // As above.
        }
    }
}
