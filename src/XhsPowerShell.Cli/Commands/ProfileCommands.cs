using System.CommandLine;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Cli.Commands;

/// <summary>The commands with one object for each id: what <c>Get-XhsUser</c>, <c>Get-XhsPgyBlogger</c> and <c>Get-XhsPgyKol</c> do.</summary>
internal static class ProfileCommands
{
    public static Command User() => DataCommand.Create(
        "user",
        "Profiles of creators: one billed call each.",
        Ids(),
        DataCommand.CheckUserId,
        (_, id) => EndpointList.User.CreateQuery(DataCommand.IdOf(id)));

    public static Command Blogger() => DataCommand.Create(
        "blogger",
        "Marketplace (Pugongying) profiles of creators, with quotes in CNY: one billed call each.",
        Ids(),
        DataCommand.CheckUserId,
        (_, id) => EndpointList.PgyBlogger.CreateQuery(DataCommand.IdOf(id)));

    public static Command Kol()
    {
        var acceptCache = new Option<bool>("--accept-cache") { Description = "Take an older answer of the service when it has one." };
        var command = DataCommand.Create(
            "kol",
            "The same from the legacy endpoint; prefer 'blogger'.",
            Ids(),
            DataCommand.CheckUserId,
            (arguments, id) => EndpointList.PgyKol.CreateQuery(
                DataCommand.IdOf(id),
                arguments.GetValue(acceptCache) ? new QueryOptions { Parameters = [("acceptCache", "true")] } : null));
        command.Add(acceptCache);
        return command;
    }

    public static Argument<string[]> Ids() => new("ID")
    {
        Description = "User ids (24 hexadecimal digits) or profile links; '-' reads them from standard input, one a line. A line may be an object of --format jsonl.",
    };
}
