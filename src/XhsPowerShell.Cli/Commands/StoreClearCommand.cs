using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs store clear</c>: what <c>Clear-XhsStore</c> does. Asks first.</summary>
internal static class StoreClearCommand
{
    private static readonly Argument<string[]> Persons = new("ID") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<DateTimeOffset?> OlderThan =
        new("--older-than") { HelpName = "AGE", CustomParser = Past };
    private static readonly Option<bool> Everything = new("--everything");
    private static readonly Option<bool> WhatIf = new("--what-if", "--dry-run");
    private static readonly Option<bool> Yes = new("--yes", "-y");

    public static Command Create()
    {
        var command = new Command("clear") { Persons, OlderThan, CliOptions.Region, Everything, WhatIf, Yes };
        command.AddOutput();
        command.AddValidator(Validate);
        command.SetAction(Run);
        return command;
    }

    private static void Validate(CommandResult result)
    {
        var given = result.GetValue(Persons) ?? [];
        foreach (var text in given.Where(static text => !UserId.TryParse(text, out _)))
        {
            result.AddError(UserId.DescribeProblem(text));
        }

        var isNamed = given.Length > 0 || result.GetValue(OlderThan) is not null
            || result.GetValue(CliOptions.Region) is not null || result.GetValue(Everything);
        if (!isNamed)
        {
            result.AddError(CliText.Get("ClearWhat"));
        }
        else if (!result.GetValue(WhatIf) && !result.GetValue(Yes) && Console.IsInputRedirected)
        {
            result.AddError(CliText.Get("ClearNeedsYes"));
        }
    }

    private static int Run(ParseResult arguments)
    {
        var log = new ConsoleLog(isVerbose: false);
        var settings = EffectiveSettings.Resolve(SettingsLayer.None, log.Warning);
        using var store = StoreCommand.Open(settings);
        var isPlan = arguments.GetValue(WhatIf);
        if (!isPlan && !arguments.GetValue(Yes) && !Confirm(arguments, store, settings))
        {
            ConsoleLog.Note(CliText.Get("NothingDeleted"));
            return ExitCode.SomeFailed;
        }

        using var output = ObjectOutput<XhsStoreErasure>.Open(arguments);
        foreach (var id in Ids(arguments))
        {
            var erased = Erase(arguments, store, id, commit: !isPlan);
            erased.Store = settings.StoreOrLocal.ToString();
            output.Write(erased);
        }

        output.Finish(isSuccess: true);
        return ExitCode.Success;
    }

    // On standard error: standard output may be a file.
    private static bool Confirm(ParseResult arguments, IStore? store, EffectiveSettings settings)
    {
        var planned = Ids(arguments).Select(id => Erase(arguments, store, id, commit: false)).ToArray();
        var (answers, marks) = (planned.Sum(static one => one.Answers), planned.Sum(static one => one.Marks));
        var inputs = planned.Sum(static one => one.Inputs);
        if (answers + marks + inputs == 0)
        {
            return true;
        }

        Console.Error.Write(CliText.Get(
            "ClearPrompt", settings.StoreOrLocal, answers,
            DisplayText.Bytes(planned.Sum(static one => one.Size)), marks,
            answers - planned.Sum(static one => one.SandboxAnswers), inputs) + " ");
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes" or "是";
    }

    // Null: everybody.
    private static string?[] Ids(ParseResult arguments)
    {
        var given = arguments.GetValue(Persons)!;
        return given.Length == 0
            ? [null]
            : [.. given.Select(static text => UserId.TryParse(text, out var person) ? person : null)];
    }

    private static XhsStoreErasure Erase(ParseResult arguments, IStore? store, string? id, bool commit) =>
        StoreReports.Erase(store, arguments.GetValue(OlderThan), id, arguments.GetValue(CliOptions.Region), commit);

    private static DateTimeOffset? Past(ArgumentResult result) =>
        TimeText.TryParse(result.Tokens[0].Value, out var time) ? time
        : double.TryParse(result.Tokens[0].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? Refuse(result)
        : OptionText.Age(result) is { } age ? DateTimeOffset.UtcNow - age
        : null;

    // Everything is older than 0: that is --everything.
    private static DateTimeOffset? Refuse(ArgumentResult result)
    {
        result.AddError("--older-than: " + PastText.DescribeBareNumber(result.Tokens[0].Value));
        return null;
    }
}
