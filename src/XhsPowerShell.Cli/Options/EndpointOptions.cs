using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Options;

/// <summary>The options that one endpoint has: its filters, and how far its lists are read.</summary>
internal sealed class EndpointOptions
{
    private readonly Endpoint endpoint;
    private readonly List<Func<CommandResult, IEnumerable<(string Name, string Value)>>> filters = [];
    private readonly Option<int?> page =
        new("--page") { HelpName = "N", CustomParser = OptionText.Int(1, int.MaxValue) };
    private readonly Option<string?> cursor = new("--cursor") { HelpName = "CURSOR" };
    private readonly Option<DateTimeOffset?> after =
        new("--after") { HelpName = "TIME", CustomParser = OptionText.Time };
    private readonly Option<DateTimeOffset?> before =
        new("--before") { HelpName = "TIME", CustomParser = OptionText.Time };

    public EndpointOptions(Endpoint endpoint, Command command)
    {
        this.endpoint = endpoint;
        foreach (var parameter in endpoint.Parameters)
        {
            command.Add(Create(parameter));
        }

        if (endpoint.IsPaged)
        {
            command.Add(CliOptions.First);
            command.Add(CliOptions.MaxPages);
            command.Add(CliOptions.All);
        }

        if (endpoint.HasSinceLast)
        {
            command.Add(CliOptions.SinceLast);
        }

        if (endpoint.HasPeriod)
        {
            command.Add(after);
            command.Add(before);
        }

        command.AddValidator(Validate);
    }

    /// <summary>True when the lists end after one page because nobody said how much of them is wanted.</summary>
    public bool IsOnePage(ParseResult arguments) => endpoint.IsPaged
        && arguments.GetValue(CliOptions.First) is null
            && arguments.GetValue(CliOptions.MaxPages) is null && !arguments.GetValue(CliOptions.All)
            && !arguments.GetValue(CliOptions.SinceLast);

    /// <summary>What the command line asks for besides the inputs.</summary>
    public QueryOptions Read(ParseResult arguments) => new()
    {
        Parameters = [.. filters.SelectMany(read => read(arguments.CommandResult))],
        First = arguments.GetValue(CliOptions.First),
        MaxPages = IsOnePage(arguments) ? 1 : arguments.GetValue(CliOptions.MaxPages),
        Page = arguments.GetValue(page) ?? 1,
        Cursor = arguments.GetValue(cursor),
        After = arguments.GetValue(after),
        Before = arguments.GetValue(before),
        SinceLast = arguments.GetValue(CliOptions.SinceLast),
    };

    private Option Create(EndpointParameter parameter)
    {
        Option option = parameter.Kind switch
        {
            ParameterKind.Page => page,
            ParameterKind.Cursor => cursor,
            ParameterKind.Switch => Switch(parameter),
            ParameterKind.Choice => Choice(parameter),
            ParameterKind.Pairs => Pairs(parameter),
            ParameterKind.Minimum or ParameterKind.Maximum =>
                Value(parameter, "N", OptionText.Number(0, EndpointParameter.LargestEnd)),
            ParameterKind.Number => Value(parameter, "N", OptionText.Long(0)),
            _ => Value(parameter, "TEXT", parse: (Func<ArgumentResult, string?>?)null),
        };
        var meaning = parameter.LocalMeaning;
        option.Description ??= parameter.Default is { } value
            ? CliText.Get("WithDefault", meaning, OptionText.Kebab(value))
            : meaning;
        return option;
    }

    private Option<bool> Switch(EndpointParameter parameter)
    {
        var option = new Option<bool>(Name(parameter));
        filters.Add(arguments => arguments.GetValue(option) ? [(parameter.WireName, parameter.SwitchValue)] : []);
        return option;
    }

    private Option<string?> Choice(EndpointParameter parameter)
    {
        var names = parameter.Values.Select(value => value.Name).ToArray();
        var option = new Option<string?>(Name(parameter))
        {
            HelpName = string.Join('|', names.Select(OptionText.Kebab)),
            CustomParser = OptionText.Choice(names),
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. names.Select(OptionText.Kebab)]);
        Send(parameter, arguments => arguments.GetValue(option));
        return option;
    }

    private Option<T?> Value<T>(EndpointParameter parameter, string helpName, Func<ArgumentResult, T?>? parse)
    {
        var option = new Option<T?>(Name(parameter)) { HelpName = helpName, CustomParser = parse };
        Send(parameter, arguments => arguments.GetValue(option));
        return option;
    }

    private Option<string[]> Pairs(EndpointParameter parameter)
    {
        var option = new Option<string[]>(Name(parameter)) { HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
            {
                result.AddError(CliText.Get("NeedsPair", option.Name, token.Value));
            }
        });
        filters.Add(arguments => (arguments.GetValue(option) ?? [])
            .Where(static pair => pair.IndexOf('=') > 0)
            .Select(pair => (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..])));
        return option;
    }

    private void Send(EndpointParameter parameter, Func<CommandResult, object?> read) => filters.Add(arguments =>
        read(arguments) is { } value && parameter.ToWire(value) is { } text ? [(parameter.WireName, text)] : []);

    private static string Written(string parameter) => "--" + OptionText.Kebab(parameter);

    private static string Name(EndpointParameter parameter) => "--" + OptionText.Kebab(parameter.Name);

    private void Validate(CommandResult result)
    {
        if (result.GetValue(CliOptions.All)
            && (result.GetValue(CliOptions.First) is not null || result.GetValue(CliOptions.MaxPages) is not null))
        {
            result.AddError(CliText.Get("AllHasNoLimit"));
        }

        if (TimeRange.IsEmpty(result.GetValue(after), result.GetValue(before)))
        {
            result.AddError(CliText.Get("AfterNotBeforeBefore"));
        }

        if (result.Errors.Any())
        {
            return;
        }

        var given = new QueryOptions
        {
            Parameters = [.. filters.SelectMany(read => read(result))],
            First = result.GetValue(CliOptions.First),
            Cursor = result.GetValue(cursor),
            Before = result.GetValue(before),
            SinceLast = result.GetValue(CliOptions.SinceLast),
        };
        if ((endpoint.FindProblem(given, Written) ?? Endpoint.FindSinceLastProblem(given, Written)) is { } problem)
        {
            result.AddError(problem);
        }

        var inputs = result.GetValue((Argument<string[]>)result.Command.Arguments[0]);
        if (result.GetValue(cursor) is not null && inputs is not [not InputReader.Stdin])
        {
            result.AddError(CliText.Get("CursorForOne"));
        }
    }
}
