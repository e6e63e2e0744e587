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
        var count = new Option<int>("--count")
        {
            Description = "How many requests, one after another.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
            Validators = { OptionText.AtLeastOne },
        };
        var command = new Command("ping", "Measure whether and how fast the service answers. Sends no token and costs nothing.") { count, CliOptions.Region, CliOptions.BaseUri };
        command.AddOutput();
        command.SetAction(async (arguments, stopping) =>
        {
            var settings = CallSettings.Resolve(arguments, new ConsoleLog(isVerbose: false));
            var result = await ConnectionTest.RunAsync(settings, arguments.GetValue(count), stopping).ConfigureAwait(false);
            SingleOutput.Write(arguments, result);
            return result.IsReachable ? ExitCode.Success : ExitCode.SomeFailed;
        });
        return command;
    }
}
