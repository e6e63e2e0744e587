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
            using var store = Open("shares", out var address);
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
        var yes = new Option<bool>("--yes", "-y");
        var command = new Command("forget") { name, whatIf, yes };
        command.AddOutput();
        command.AddValidator(result =>
        {
            if (!result.GetValue(whatIf) && !result.GetValue(yes) && Console.IsInputRedirected)
            {
                result.AddError(CliText.Get("ForgetNeedsYes"));
            }
        });
        command.SetAction(arguments =>
        {
            var isPlan = arguments.GetValue(whatIf);
            using var store = Open("forget", out var address);
            var share = ShareReports.ForgetShare(store, arguments.GetValue(name)!, commit: false);
            if (share is not null && !isPlan && !arguments.GetValue(yes) && !Confirm(share))
            {
                ConsoleLog.Note(CliText.Get("NothingForgotten"));
                return ExitCode.SomeFailed;
            }

            // Somebody else may have forgotten it meanwhile.
            share = isPlan || share is null ? share : ShareReports.ForgetShare(store, share.Name, commit: true);
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

    // On standard error: standard output may be a file.
    private static bool Confirm(XhsShare share)
    {
        Console.Error.Write(CliText.Get("ForgetPrompt", share.Name, share.Inputs, share.Done) + " ");
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes" or "是";
    }

    private static IStore Open(string command, out string address)
    {
        var settings = EffectiveSettings.Resolve(SettingsLayer.None, Log.Warning);
        var server = ShareReports.RequireServer(settings, $"xhs store {command}");
        address = server.ToString();
        return StoreFactory.Open(server, Log.Warning, settings.ForStore(server).StorePassword);
    }
}
