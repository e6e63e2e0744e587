using System;
using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Cli.Usage;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs usage</c>: what <c>Get-XhsUsage</c> does, over all runs.</summary>
internal static class UsageCommand
{
    public static Command Create()
    {
        var after = new Option<DateTimeOffset?>("--after") { HelpName = "TIME", CustomParser = OptionText.Time };
        var before = new Option<DateTimeOffset?>("--before") { HelpName = "TIME", CustomParser = OptionText.Time };
        var reset = new Option<bool>("--reset");
        var command = new Command("usage") { after, before, reset };
        command.AddOutput();
        command.AddValidator(result =>
        {
            if (TimeRange.IsEmpty(result.GetValue(after), result.GetValue(before)))
            {
                result.AddError(CliText.Get("PeriodEmpty"));
            }

            if (result.GetValue(reset) && (result.GetValue(after) ?? result.GetValue(before)) is not null)
            {
                result.AddError(CliText.Get("ResetIsForAll"));
            }
        });
        command.SetAction(arguments =>
        {
            var usage = UsageLog.Read(arguments.GetValue(after), arguments.GetValue(before), arguments.GetValue(reset));
            SingleOutput.Write(arguments, usage);
            return ExitCode.Success;
        });
        return command;
    }
}
