using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Endpoints;

namespace XhsPowerShell.Cli.Commands;

/// <summary>
/// The command of an endpoint, made from its definition: inputs in, objects out, in the order of the inputs.
/// </summary>
/// <param name="name">The last word of the command.</param>
internal sealed class EndpointCommand(string name) : IEndpointVisitor<Command>
{
    /// <param name="name">Another name than the endpoint's own.</param>
    public static Command Create(Endpoint endpoint, string? name = null) =>
        endpoint.Accept(new EndpointCommand(name ?? endpoint.Command.Split(' ')[^1]));

    public Command Visit<T>(Endpoint<T> endpoint)
        where T : class
    {
        var inputs = new Argument<string[]>(ArgumentName(endpoint.Input)) { Arity = endpoint.IsInputOptional
            ? ArgumentArity.ZeroOrMore
            : ArgumentArity.OneOrMore };
        var command = new Command(name, endpoint.LocalMeaning) { inputs };
        var options = new EndpointOptions(endpoint, command);
        command.AddOutput();
        command.Add(CliOptions.Quiet);
        command.Add(CliOptions.Raw);
        command.Add(CliOptions.ThrottleLimit);
        command.AddShare();
        command.AddCall();
        command.AddValidator(result => Validate(result, inputs, endpoint));
        command.SetAction((arguments, stopping) => Task.Run(
            () => new EndpointRun<T>(endpoint, options, arguments, stopping)
                .Execute(arguments.GetValue(inputs)!), CancellationToken.None));
        return command;
    }

    private static string ArgumentName(InputKind kind) => kind switch
    {
        InputKind.Keyword => "KEYWORD",
        InputKind.Link => "LINK",
        InputKind.NoteId => "NOTE",
        _ => "ID",
    };

    private static string? Problem(Endpoint endpoint, string input) =>
        input == InputReader.Stdin || endpoint.TryParseInput(input, out _, out var problem) ? null : problem;

    private static void Validate(CommandResult result, Argument<string[]> inputs, Endpoint endpoint)
    {
        var given = result.GetValue(inputs) ?? [];
        if (Array.Exists(given, input => input.Length == 0))
        {
            result.AddError(CliText.Get("InputEmpty"));
        }
        else if (given.Length > 0 && Array.TrueForAll(given, input => Problem(endpoint, input) is not null))
        {
            // One bad input among good ones is an error of its own; nothing but bad ones is a mistake of the command
            // line.
            foreach (var input in given)
            {
                result.AddError(Problem(endpoint, input)!);
            }
        }

        var stdin = given.Count(input => input == InputReader.Stdin);
        if (stdin > 1 || (stdin == 1 && result.GetValue(CliOptions.TokenStdin)))
        {
            result.AddError(CliText.Get("StdinTwice"));
        }
        else if (stdin == 1 && InputReader.Problem() is { } problem)
        {
            result.AddError(problem);
        }

        foreach (var name in (result.GetValue(CliOptions.Columns) ?? [])
            .Where(name => ObjectProperties.Find(endpoint.ItemType, name) is null))
        {
            var known = ObjectProperties.All(endpoint.ItemType).Select(property => property.Name).ToArray();
            result.AddError(UnknownOption.Nearest(name, known) is { } nearest
                ? CliText.Get("UnknownColumnMeant", name, nearest)
                : CliText.Get("UnknownColumn", name, string.Join(", ", known)));
        }
    }
}
