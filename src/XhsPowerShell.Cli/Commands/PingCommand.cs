using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs ping</c>: what <c>Test-XhsConnection</c> does.</summary>
internal static class PingCommand
{
    public static Command Create()
    {
        var count = new Option<int?>("--count") { HelpName = "N", CustomParser = OptionText.Int(1, 1000) };
        var command = new Command("ping") { count, CliOptions.Region, CliOptions.BaseUri, CliOptions.TimeoutSec };
        command.AddOutput();
        command.SetAction(async (arguments, stopping) =>
        {
            var settings = CallSettings.Resolve(arguments, new ConsoleLog(isVerbose: false));
            var result = await ConnectionTest.RunAsync(
                settings, arguments.GetValue(count) ?? 1, stopping).ConfigureAwait(false);
            SingleOutput.Write(arguments, result);
            return result.IsReachable ? ExitCode.Success : ExitCode.SomeFailed;
        });
        return command;
    }
}
