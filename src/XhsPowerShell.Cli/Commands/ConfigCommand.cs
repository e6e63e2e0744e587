using System.CommandLine;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs config</c>: what <c>Get-XhsConfig</c> and <c>Remove-XhsConfig</c> do.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var command = new Command("config") { ConfigSetCommand.Create(), Remove() };
        command.AddOutput();
        command.SetAction(arguments =>
        {
            var settings = EffectiveSettings.Resolve(SettingsLayer.None, new ConsoleLog(isVerbose: false).Warning);
            SingleOutput.Write(arguments, settings.ToConfig());
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Remove()
    {
        var command = new Command("remove");
        command.SetAction(_ =>
        {
            ConfigFile.Delete();
            return ExitCode.Success;
        });
        return command;
    }
}
