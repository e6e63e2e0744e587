using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs search</c>: what <c>Search-XhsUser</c> does.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var keywords = new Argument<string[]>("KEYWORD") { Description = "What to search for; '-' reads keywords from standard input, one a line." };
        var page = new Option<int>("--page")
        {
            Description = "The page to begin with.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
            Validators = { OptionText.AtLeastOne },
        };
        var command = DataCommand.Create(
            "search",
            "Find creators by keyword: a page of 20 at a time, one billed call each.",
            keywords,
            DataCommand.CheckKeyword,
            (arguments, keyword) => EndpointList.SearchUser.CreateQuery(keyword.Trim(), new QueryOptions
            {
                First = arguments.GetValue(CliOptions.First),
                MaxPages = arguments.GetValue(CliOptions.MaxPages),
                Page = arguments.GetValue(page),
            }));
        command.Add(CliOptions.First);
        command.Add(CliOptions.MaxPages);
        command.Add(page);
        return command;
    }
}
