using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs store</c>: what <c>Get-XhsStore</c> does.</summary>
internal static class StoreCommand
{
    private static readonly ConsoleLog Log = new(isVerbose: false);

    public static Command Create()
    {
        var command = new Command("store")
        {
            StoreClearCommand.Create(), StoreShareCommands.CreateShares(), StoreShareCommands.CreateForget(),
        };
        command.AddOutput();
        command.SetAction(arguments =>
        {
            var settings = EffectiveSettings.Resolve(SettingsLayer.None, Log.Warning);
            using var store = Open(settings);
            SingleOutput.Write(arguments, StoreReports.Describe(store, settings));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Opens the store; null when there is none: looking does not create one.</summary>
    public static IStore? Open(EffectiveSettings settings) => StoreReports.Exists(settings.StoreOrLocal)
        ? StoreFactory.Open(
            settings.StoreOrLocal, Log.Warning, settings.ForStore(settings.StoreOrLocal).StorePassword)
        : null;
}
