using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Cli.Usage;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs usage</c>: what <c>Get-XhsUsage</c> does, over all runs.</summary>
internal static class UsageCommand
{
    public static Command Create()
    {
        var after = new Option<DateTimeOffset?>("--after") { HelpName = "TIME", CustomParser = OptionText.TimeOrDay };
        var before = new Option<DateTimeOffset?>("--before") { HelpName = "TIME", CustomParser = OptionText.TimeOrDay };
        var day = new Option<DateTimeOffset?>("--day") { HelpName = "DATE", CustomParser = OptionText.Day };
        var reset = new Option<bool>("--reset");
        day.CompletionSources.Clear();
        day.CompletionSources.Add("today", "yesterday");
        var command = new Command("usage") { day, after, before, reset };
        command.AddOutput();
        command.AddValidator(result =>
        {
            if (TimeRange.IsEmpty(result.GetValue(after), result.GetValue(before)))
            {
                result.AddError(CliText.Get("PeriodEmpty"));
            }

            var period = result.GetValue(after) ?? result.GetValue(before);
            if (result.GetValue(reset) && (result.GetValue(day) ?? period) is not null)
            {
                result.AddError(CliText.Get("ResetIsForAll"));
            }
            else if (result.GetValue(day) is not null && period is not null)
            {
                result.AddError(CliText.Get("DayAlone"));
            }
        });
        command.SetAction(arguments =>
        {
            var (first, end) = (arguments.GetValue(day) ?? arguments.GetValue(after), arguments.GetValue(before));
            var settings = EffectiveSettings.Resolve(SettingsLayer.None, static _ => { });
            if (settings.Store is not null && StoreCommand.Open(settings) is { } store)
            {
                using (store)
                {
                    var last = arguments.GetValue(day) ?? end?.AddTicks(-1);
                    WriteLedger(arguments, store, first, last, arguments.GetValue(reset));
                }

                return ExitCode.Success;
            }

            end ??= arguments.GetValue(day)?.AddDays(1);
            SingleOutput.Write(arguments, UsageLog.Read(first, end, arguments.GetValue(reset)));
            return ExitCode.Success;
        });
        return command;
    }

    // By day when a period is named, else all of it as one.
    private static void WriteLedger(
        ParseResult arguments, IStore store, DateTimeOffset? first, DateTimeOffset? last, bool reset)
    {
        if (reset)
        {
            throw new UsageException(CliText.Get("LedgerIsNotReset"));
        }

        using var output = ObjectOutput<XhsUsage>.Open(arguments);
        var days = first is null && last is null
            ? [StoreLedger.ReadAll(store)]
            : StoreLedger.ReadDays(store, first, last);
        foreach (var usage in days)
        {
            output.Write(usage);
        }

        output.Finish(isSuccess: true);
    }
}
