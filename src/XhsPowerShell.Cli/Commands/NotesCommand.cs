using System;
using System.CommandLine;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs notes</c>: what <c>Get-XhsUserNote</c> does.</summary>
internal static class NotesCommand
{
    public static Command Create()
    {
        var ids = ProfileCommands.Ids();
        var after = Time("--after", "No note older than this moment, which is included.");
        var before = Time("--before", "No note of this moment or newer.");
        var cursor = new Option<string?>("--cursor")
        {
            Description = "Where to go on: the Cursor of the last note at hand, or of an error. For one creator only.",
            HelpName = "CURSOR",
        };
        var command = DataCommand.Create(
            "notes",
            "The notes of creators, pinned ones first and then the newest: one billed call a page.",
            ids,
            DataCommand.CheckUserId,
            (arguments, id) => EndpointList.UserNote.CreateQuery(DataCommand.IdOf(id), new QueryOptions
            {
                First = arguments.GetValue(CliOptions.First),
                MaxPages = arguments.GetValue(CliOptions.MaxPages),
                After = arguments.GetValue(after),
                Before = arguments.GetValue(before),
                Cursor = arguments.GetValue(cursor),
            }));
        command.Add(CliOptions.First);
        command.Add(CliOptions.MaxPages);
        command.Add(after);
        command.Add(before);
        command.Add(cursor);
        command.Validators.Add(result =>
        {
            if (result.GetResult(cursor) is not null && result.GetValue(ids) is not [not InputReader.Stdin])
            {
                result.AddError("A cursor belongs to one creator: give --cursor with a single ID.");
            }
        });
        return command;
    }

    private static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description + " Without an offset it is a time of this machine's zone.",
        HelpName = "TIME",
        CustomParser = OptionText.Time,
    };
}
