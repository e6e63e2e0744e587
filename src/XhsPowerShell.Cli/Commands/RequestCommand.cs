using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Cli.Usage;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Cli.Commands;

/// <summary>
/// <c>xhs request</c>: what <c>Invoke-XhsRequest</c> does; writes the JSON text of <c>data</c> as it arrived.
/// </summary>
internal static class RequestCommand
{
    private static readonly Argument<string> Path = new("PATH") { HelpName = "PATH" };
    private static readonly Argument<string[]> Parameters = new("NAME=VALUE") { Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        Path.CompletionSources.Clear();
        Path.CompletionSources.Add([.. EndpointList.All.Select(endpoint => endpoint.Path)]);
        var command = new Command("request") { Path, Parameters, CliOptions.Out, CliOptions.Quiet, CliOptions.Append };
        command.AddCall();
        command.AddValidator(Validate);
        command.SetAction((arguments, stopping) =>
            Task.Run(() => RunAsync(arguments, stopping), CancellationToken.None));
        return command;
    }

    private static void Validate(CommandResult result)
    {
        if (result.GetValue(Path) is { } path && !RequestPath.TryParse(path, out _))
        {
            result.AddError(CliText.Get("PathAlone"));
        }

        foreach (var pair in result.GetValue(Parameters) ?? [])
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) < 1)
            {
                result.AddError(CliText.Get("NeedsNameAndValue", pair));
            }
            else if (Pair(pair).Name.Trim().Equals("token", StringComparison.OrdinalIgnoreCase))
            {
                result.AddError(CliText.Get("TokenRefused"));
            }
        }

        if (result.GetValue(CliOptions.Append) && result.GetValue(CliOptions.Out) is null)
        {
            result.AddError(CliText.Get("AppendNeedsOut"));
        }
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stopping)
    {
        var log = new ConsoleLog(arguments.GetValue(CliOptions.Verbose));
        var settings = CallSettings.Resolve(arguments, log).ForData();
        _ = RequestPath.TryParse(arguments.GetValue(Path), out var path);
        var request = new ApiRequest(path, [.. arguments.GetValue(Parameters)!.Select(Pair)]);
        using var client = new XhsClient(
            settings, log, CallSettings.Options(arguments, settings, log, rememberAnswers: false));
        using var output = ObjectOutput<object>.Open(arguments, OutputFormat.Jsonl);
        using var stop = stopping.Register(() => client.Stop(StopSignals.Grace));
        using var work = PaidWork.Begin();
        var written = 0;
        try
        {
            output.EnsureRead();
            output.OnFailure = static () => { };
            output.Write(request, (string?)await client.InvokeAsync(request, asText: true).ConfigureAwait(false));
            written = 1;
            output.Finish(isSuccess: true);
            output.ThrowIfFailed();
            return ExitCode.Success;
        }
        catch (XhsApiException error)
        {
            ConsoleLog.Error(error, path);
            output.Finish(isSuccess: false);
            return error.IsTerminating ? ExitCode.Ended : ExitCode.SomeFailed;
        }
        finally
        {
            PaidAnswers.Keep(client);
            UsageLog.Add(settings, log);
            RunSummary.Write(
                arguments, log, client.Usage, written, 1 - written, output.Failure is null,
                stopping.IsCancellationRequested);
        }
    }

    private static (string Name, string Value) Pair(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..sign], text[(sign + 1)..]);
    }
}
