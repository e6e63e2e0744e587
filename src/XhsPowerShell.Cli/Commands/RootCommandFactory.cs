using System.CommandLine;
using System.CommandLine.Help;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Endpoints;

namespace XhsPowerShell.Cli.Commands;

/// <summary>All commands: one for each endpoint, and those that ask no endpoint of their own.</summary>
internal static class RootCommandFactory
{
    public static RootCommand Create()
    {
        var root = new RootCommand();
        ShowHelp(root);
        foreach (var endpoint in EndpointList.All)
        {
            Group(root, endpoint.Command.Split(' ')[..^1]).Add(EndpointCommand.Create(endpoint));
            if (ShortCommand(endpoint) is { } name)
            {
                var command = EndpointCommand.Create(endpoint, name);
                command.Hidden = true;
                root.Add(command);
            }
        }

        root.Add(RequestCommand.Create());
        root.Add(HistoryCommand.Create());
        root.Add(GrowthCommand.Create());
        root.Add(StoreCommand.Create());
        root.Add(UsageCommand.Create());
        root.Add(PingCommand.Create());
        root.Add(ConfigCommand.Create());
        root.Add(CompletionCommand.Create());
        Describe(root, "");
        return root;
    }

    // The first release had these two without the word in front.
    private static string? ShortCommand(Endpoint endpoint) => endpoint.Command switch
    {
        "pgy blogger" => "blogger",
        "pgy kol" => "kol",
        _ => null,
    };

    private static Command Group(Command parent, string[] names)
    {
        foreach (var name in names)
        {
            var group = parent.Subcommands.FirstOrDefault(command => command.Name == name);
            if (group is null)
            {
                group = new Command(name);
                ShowHelp(group);
                parent.Add(group);
            }

            parent = group;
        }

        return parent;
    }

    // A command that only groups others shows what it has.
    private static void ShowHelp(Command command) => command.Action = new HelpWithExamples();

    /// <summary>Gives options their texts. Commands share some of them, and not their meaning: again before help is
    /// shown.</summary>
    public static void DescribeOptions(Command command, string path)
    {
        foreach (var option in command.Options)
        {
            option.Description = CliText.Find($"Option{path}.{option.Name.TrimStart('-')}")
                ?? CliText.Find("Option." + option.Name.TrimStart('-'))
                ?? option.Description;
        }
    }

    /// <summary>Gives every command and option its text in the language of the session.</summary>
    private static void Describe(Command command, string path)
    {
        command.Description = CliText.Find("Command" + path) ?? command.Description;
        DescribeOptions(command, path);
        foreach (var option in command.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples();
        }

        foreach (var argument in command.Arguments)
        {
            argument.Description = CliText.Find($"Argument{path}.{argument.Name}")
                ?? CliText.Find("Argument." + argument.Name) ?? argument.Description;
        }

        foreach (var child in command.Subcommands)
        {
            Describe(child, $"{path}.{child.Name}");
        }
    }
}
