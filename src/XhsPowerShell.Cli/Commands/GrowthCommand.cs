using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Cli.Commands;

/// <summary>
/// <c>xhs growth</c>: what <c>Measure-XhsGrowth</c> does, for the kept profiles and quotes, or for objects from
/// standard input.
/// </summary>
internal static class GrowthCommand
{
    private static readonly Argument<string[]> Ids = new("ID") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<DateTimeOffset?> After =
        new("--after") { HelpName = "TIME", CustomParser = OptionText.Time };
    private static readonly Option<DateTimeOffset?> Before =
        new("--before") { HelpName = "TIME", CustomParser = OptionText.Time };

    // Their figures are exact: those of a search are rounded.
    private static readonly string[] Measured = [nameof(XhsUser), nameof(XhsPgyBlogger)];

    public static Command Create()
    {
        var command = new Command("growth") { Ids, After, Before, CliOptions.Region, CliOptions.BaseUri };
        command.AddOutput();
        command.AddValidator(Validate);
        command.SetAction((arguments, stopping) =>
            Task.Run(() => Run(arguments, stopping), CancellationToken.None));
        return command;
    }

    private static void Validate(CommandResult result)
    {
        var given = result.GetValue(Ids) ?? [];
        if (TimeRange.IsEmpty(result.GetValue(After), result.GetValue(Before)))
        {
            result.AddError(CliText.Get("PeriodEmpty"));
        }

        if (given is [InputReader.Stdin])
        {
            if (InputReader.Problem() is { } problem)
            {
                result.AddError(problem);
            }

            return;
        }

        foreach (var text in given.Where(static text => !UserId.TryParse(text, out _)))
        {
            result.AddError(UserId.DescribeProblem(text));
        }
    }

    private static int Run(ParseResult arguments, CancellationToken stopping)
    {
        using var output = ObjectOutput<XhsGrowth>.Open(arguments);
        var meter = new GrowthMeter();
        var isWhole = arguments.GetValue(Ids) is [InputReader.Stdin]
            ? AddLines(meter, arguments, stopping)
            : AddKept(meter, arguments, stopping);
        foreach (var growth in meter.Measure())
        {
            output.EnsureRead();
            output.Write(growth);
        }

        output.Finish(isWhole);
        stopping.ThrowIfCancellationRequested();
        return isWhole ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private static bool AddKept(GrowthMeter meter, ParseResult arguments, CancellationToken stopping)
    {
        var log = new ConsoleLog(isVerbose: false);
        var settings = EffectiveSettings.Resolve(
            new SettingsLayer
            {
                Region = arguments.GetValue(CliOptions.Region),
                BaseUri = arguments.GetValue(CliOptions.BaseUri),
            },
            log.Warning);
        using var store = StoreCommand.Open(settings);
        if (store is null)
        {
            log.Warning(CliText.Get("NothingKept", settings.StoreOrLocal));
            return true;
        }

        var query = new HistoryQuery
        {
            Endpoints = [.. Measured.SelectMany(static name => KeptType.TryFind(name, out var paths) ? paths : [])],
            After = arguments.GetValue(After),
            Before = arguments.GetValue(Before),
        };
        using var reader = new HistoryReader(store, settings, log, stopping);
        var ids = arguments.GetValue(Ids)!.Select(static text => UserId.TryParse(text, out var id) ? id : null)
            .ToList();
        foreach (var value in (ids.Count == 0 ? [query] : ids.Select(id => query with { Subject = id }))
            .SelectMany(reader.Read))
        {
            // A kept object that says nothing of a creator has no growth.
            _ = meter.Add(GrowthSample.Of(value));
        }

        return true;
    }

    private static bool AddLines(GrowthMeter meter, ParseResult arguments, CancellationToken stopping)
    {
        var isWhole = true;
        using var lines = new StreamReader(Console.OpenStandardInput());
        for (var number = 1; lines.ReadLine() is { } line && !stopping.IsCancellationRequested; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Add(meter, line, arguments) is { } problem)
            {
                ConsoleLog.Error(CliText.Get("LineNotMeasurable", number, problem));
                isWhole = false;
            }
        }

        return isWhole;
    }

    private static string? Add(GrowthMeter meter, string line, ParseResult arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement;
            return item.ValueKind == JsonValueKind.Object
                ? Add(meter, item, arguments)
                : CliText.Get("NotAnObject");
        }
        catch (JsonException)
        {
            return CliText.Get("NotAnObject");
        }
    }

    private static string? Add(GrowthMeter meter, JsonElement item, ParseResult arguments)
    {
        var sample = new GrowthSample(name => item.TryGetProperty(name, out _), name => Plain(item.GetProperty(name)));
        return sample.IsWithin(arguments.GetValue(After), arguments.GetValue(Before)) ? meter.Add(sample) : null;
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => null,
    };
}
