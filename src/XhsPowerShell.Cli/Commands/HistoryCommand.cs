using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs history</c>: what <c>Get-XhsHistory</c> does, for one type of objects.</summary>
internal sealed class HistoryCommand(ParseResult arguments, CancellationToken stopping) : IEndpointVisitor<int>
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Type = new("--type") { HelpName = "TYPE" };
    private static readonly Option<DateTimeOffset?> After =
        new("--after") { HelpName = "TIME", CustomParser = OptionText.Time };
    private static readonly Option<DateTimeOffset?> Before =
        new("--before") { HelpName = "TIME", CustomParser = OptionText.Time };
    private static readonly Option<int?> Last =
        new("--last") { HelpName = "N", CustomParser = OptionText.Int(1, int.MaxValue) };

    private static readonly string KnownTypes = string.Join(", ", KeptType.Names
        .Select(static known => known.Name)
        .Where(static name => name.StartsWith("Xhs", StringComparison.Ordinal)));

    private readonly ConsoleLog log = new(isVerbose: false);

    public static Command Create()
    {
        Type.CompletionSources.Clear();
        Type.CompletionSources.Add([.. KeptType.Names.Select(static type => type.Name)]);
        var command = new Command("history")
        {
            Inputs, Type, After, Before, Last, CliOptions.Region, CliOptions.BaseUri,
        };
        command.AddOutput();
        command.AddValidator(result =>
        {
            if (result.GetValue(Type) is not { } type)
            {
                result.AddError(CliText.Get("TypeMissing", KnownTypes));
                return;
            }

            if (!KeptType.TryFind(type, out var paths))
            {
                result.AddError(CliText.Get("UnknownType", type, KnownTypes));
                return;
            }

            if (TimeRange.IsEmpty(result.GetValue(After), result.GetValue(Before)))
            {
                result.AddError(CliText.Get("PeriodEmpty"));
            }

            foreach (var input in (result.GetValue(Inputs) ?? []).Where(input => Subjects(paths, input).Count == 0))
            {
                _ = Find(paths)[0].TryParseInput(input, out _, out var problem);
                result.AddError(problem!);
            }
        });
        command.SetAction((arguments, stopping) => Task.Run(
            () => Find(Paths(arguments))[0].Accept(new HistoryCommand(arguments, stopping)), CancellationToken.None));
        return command;
    }

    public int Visit<T>(Endpoint<T> endpoint)
        where T : class
    {
        var settings = EffectiveSettings.Resolve(
            new SettingsLayer
            {
                Region = arguments.GetValue(CliOptions.Region),
                BaseUri = arguments.GetValue(CliOptions.BaseUri),
            },
            log.Warning);
        using var output = ObjectOutput<T>.Open(arguments, isHistory: true);
        using var store = StoreCommand.Open(settings);
        if (store is null)
        {
            log.Warning(CliText.Get("NothingKept", settings.StoreOrLocal));
        }
        else
        {
            using var reader = new HistoryReader(store, settings, log, stopping);
            foreach (var query in Queries())
            {
                foreach (var value in reader.Read(query).Cast<T>())
                {
                    output.EnsureRead();
                    output.Write(value);
                }
            }
        }

        output.Finish(isSuccess: true);
        stopping.ThrowIfCancellationRequested();
        return ExitCode.Success;
    }

    private IEnumerable<HistoryQuery> Queries()
    {
        var inputs = arguments.GetValue(Inputs)!;
        var all = new HistoryQuery
        {
            Endpoints = Paths(arguments),
            After = arguments.GetValue(After),
            Before = arguments.GetValue(Before),
            Last = arguments.GetValue(Last),
        };
        return inputs.Length == 0
            ? [all]
            : inputs.SelectMany(input => Subjects(all.Endpoints, input))
                .Select(subject => all with { Subject = subject });
    }

    private static IReadOnlyList<string> Paths(ParseResult arguments) =>
        KeptType.TryFind(arguments.GetValue(Type)!, out var paths) ? paths : [];

    // An id may be of a creator for one endpoint and of a note for another: what was asked is the same text.
    private static List<string> Subjects(IReadOnlyList<string> paths, string input) =>
        [.. Find(paths).Select(endpoint => endpoint.TryParseInput(input, out var subject, out _) ? subject : null)
            .OfType<string>().Distinct()];

    private static Endpoint[] Find(IReadOnlyList<string> paths) =>
        [.. EndpointList.Requested.Where(endpoint => paths.Contains(endpoint.Path))];
}
