using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs store</c>: what <c>Get-XhsStore</c> and <c>Clear-XhsStore</c> do.</summary>
internal static class StoreCommand
{
    private static readonly ConsoleLog Log = new(isVerbose: false);

    public static Command Create()
    {
        var command = new Command("store") { CreateClear() };
        command.AddOutput();
        command.SetAction(arguments =>
        {
            var settings = EffectiveSettings.Resolve(SettingsLayer.None, Log.Warning);
            using var store = Open(settings);
            SingleOutput.Write(arguments, StoreReports.Describe(store, settings));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Opens the store; null when there is none: looking does not create one.</summary>
    public static IStore? Open(EffectiveSettings settings) => StoreReports.Exists(settings.StoreOrLocal)
        ? StoreFactory.Open(
            settings.StoreOrLocal, Log.Warning, settings.ForStore(settings.StoreOrLocal).StorePassword)
        : null;

    private static Command CreateClear()
    {
        var persons = new Argument<string[]>("ID") { Arity = ArgumentArity.ZeroOrMore };
        var olderThan = new Option<DateTimeOffset?>("--older-than") { HelpName = "AGE", CustomParser = Past };
        var everything = new Option<bool>("--everything");
        var whatIf = new Option<bool>("--what-if");
        var command = new Command("clear") { persons, olderThan, everything, whatIf };
        command.AddOutput();
        command.AddValidator(result =>
        {
            var given = result.GetValue(persons) ?? [];
            foreach (var text in given.Where(static text => !UserId.TryParse(text, out _)))
            {
                result.AddError(UserId.DescribeProblem(text));
            }

            // Nobody is asked on a command line: what is deleted is named.
            if (given.Length == 0 && result.GetValue(olderThan) is null && !result.GetValue(everything))
            {
                result.AddError(CliText.Get("ClearWhat"));
            }
        });
        command.SetAction(arguments =>
        {
            var settings = EffectiveSettings.Resolve(SettingsLayer.None, Log.Warning);
            using var output = ObjectOutput<XhsStoreErasure>.Open(arguments);
            using var store = Open(settings);
            var given = arguments.GetValue(persons)!;
            foreach (var text in given.Length > 0 ? given : [null!])
            {
                var id = text is not null && UserId.TryParse(text, out var person) ? person : null;
                var erased = StoreReports.Erase(
                    store, arguments.GetValue(olderThan), id, commit: !arguments.GetValue(whatIf));
                erased.Store = settings.StoreOrLocal.ToString();
                output.Write(erased);
            }

            output.Finish(isSuccess: true);
            return ExitCode.Success;
        });
        return command;
    }

    private static DateTimeOffset? Past(ArgumentResult result) =>
        TimeText.TryParse(result.Tokens[0].Value, out var time) ? time
        : OptionText.Age(result) is { } age ? DateTimeOffset.UtcNow - age
        : null;
}
