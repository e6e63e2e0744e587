using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs store shares</c> and <c>xhs store forget</c>: what <c>Clear-XhsShare</c> does.</summary>
internal static class StoreShareCommands
{
    private static readonly ConsoleLog Log = new(isVerbose: false);

    public static Command CreateShares()
    {
        var command = new Command("shares");
        command.AddOutput();
        command.SetAction(arguments =>
        {
            using var store = Open(out var address);
            using var output = ObjectOutput<XhsShare>.Open(arguments);
            foreach (var share in ShareReports.ReadShares(store))
            {
                share.Store = address;
                output.Write(share);
            }

            output.Finish(isSuccess: true);
            return ExitCode.Success;
        });
        return command;
    }

    public static Command CreateForget()
    {
        var name = new Argument<string>("NAME");
        var whatIf = new Option<bool>("--what-if", "--dry-run");
        var command = new Command("forget") { name, whatIf };
        command.AddOutput();
        command.SetAction(arguments =>
        {
            using var store = Open(out var address);
            var share = ShareReports.ForgetShare(
                store, arguments.GetValue(name)!, commit: !arguments.GetValue(whatIf));
            if (share is null)
            {
                ConsoleLog.Error(CliText.Get("NoSuchShare", arguments.GetValue(name)!, address));
                return ExitCode.SomeFailed;
            }

            share.Store = address;
            SingleOutput.Write(arguments, share);
            return ExitCode.Success;
        });
        return command;
    }

    private static IStore Open(out string address)
    {
        var settings = EffectiveSettings.Resolve(SettingsLayer.None, Log.Warning);
        var server = ShareReports.RequireServer(settings);
        address = server.ToString();
        return StoreFactory.Open(server, Log.Warning, settings.ForStore(server).StorePassword);
    }
}
