using System.CommandLine;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Output.Tables;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Cli.Usage;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Commands;

/// <summary>One run of an endpoint's command.</summary>
internal sealed class EndpointRun<T>(
    Endpoint<T> endpoint, EndpointOptions options, ParseResult arguments, CancellationToken stopping)
    where T : class
{
    private const int LongestQuote = 60;

    private readonly ConsoleLog log = new(arguments.GetValue(CliOptions.Verbose));
    private bool isCsvNoted;

    /// <summary>Asks for every input and writes what is answered.</summary>
    public int Execute(string[] inputs)
    {
        var isMany = inputs.Length > 1 || inputs is [InputReader.Stdin];
        var settings = CallSettings.Resolve(arguments, log).ForData();
        using var client = new XhsClient(settings, log, CallSettings.Options(arguments, settings, log, isMany));
        using var output = ObjectOutput<T>.Open(arguments);
        // Nothing more is sent, and what is under way is paid for.
        output.OnFailure = () => client.Stop(settings.Timeout);
        using var stop = stopping.Register(() => client.Stop(StopSignals.Grace));
        using var progress = new RunProgress(client, inputs);
        using var work = PaidWork.Begin();
        var sink = new ConsoleQuerySink<T>(output, progress, stopping);
        var isSuccess = false;
        try
        {
            Ask(client, inputs, sink);
            output.ThrowIfFailed();
            isSuccess = sink.Failed == 0;
            return isSuccess ? ExitCode.Success : ExitCode.SomeFailed;
        }
        catch (IOException error) when (StandardOutput.IsClosed(error) && output.Failure is null)
        {
            // The reader has seen enough.
            return sink.Failed == 0 ? ExitCode.Success : ExitCode.SomeFailed;
        }
        finally
        {
            progress.Dispose();
            output.Finish(isSuccess);
            PaidAnswers.Keep(client);
            UsageLog.Add(settings, log);
            Report(client, sink);
        }
    }

    private void Ask(XhsClient client, string[] given, ConsoleQuerySink<T> sink)
    {
        var inputs = new InputReader(given, endpoint.Input.ToString());
        var query = options.Read(arguments);
        var runner = client.CreateRunner(endpoint, query, sink, arguments.GetValue(CliOptions.Raw));
        string? next = null;
        try
        {
            if (given.Length == 0)
            {
                sink.Enqueue(runner, endpoint.CreateQuery(string.Empty, query));
            }

            while (Next(inputs, runner, sink) is { } line)
            {
                if (line.Problem is { } unreadable)
                {
                    sink.Refuse(unreadable);
                }
                else if (endpoint.TryParseInput(line.Text, out var input, out var problem))
                {
                    next = sink.IsBroken ? input : null;
                    sink.Enqueue(runner, endpoint.CreateQuery(input, query));
                }
                else
                {
                    Refuse(line.Text, problem!, sink);
                }
            }

            runner.Complete();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || sink.IsBroken)
        {
            next = runner.EmitAnswered() ?? next;
            if (stopping.IsCancellationRequested)
            {
                throw;
            }

            if (next is not null)
            {
                ConsoleLog.Hint(CliText.Get("ContinueWith", next));
            }
        }
        catch (InputException error)
        {
            // What was asked before is paid for.
            ConsoleLog.Error("InputFailed: " + error.Message);
            sink.Refuse();
            runner.Complete();
        }
    }

    private void Refuse(string input, string problem, ConsoleQuerySink<T> sink)
    {
        // A message that repeats a whole row of a table hides what is wrong with it.
        var start = TextWidth.Cut(input, LongestQuote);
        sink.Refuse(start != input && !endpoint.TryParseInput(start, out _, out var shorter) ? shorter! : problem);
        if (!isCsvNoted && input.Contains(',', StringComparison.Ordinal))
        {
            isCsvNoted = true;
            ConsoleLog.Hint(CliText.Get("InputLooksLikeCsv"));
        }
    }

    /// <summary>The next input. Answers that are there do not wait for it.</summary>
    private static InputLine? Next(InputReader inputs, OrderedQueryRunner<T> runner, ConsoleQuerySink<T> sink)
    {
        var next = inputs.NextAsync();
        while (!next.IsCompleted)
        {
            runner.EmitCompleted();
            sink.WaitAny(next, runner.Head);
        }

        return next.GetAwaiter().GetResult();
    }

    private void Report(XhsClient client, ConsoleQuerySink<T> sink)
    {
        if (options.IsOnePage(arguments) && sink.HasMore)
        {
            ConsoleLog.Note(CliText.Get("ThereIsMore"));
        }

        RunSummary.Write(
            arguments, log, client.Usage, sink.Objects, sink.Failed, isFileWritten: !sink.IsBroken,
            stopping.IsCancellationRequested);
    }
}
