using System;
using System.CommandLine;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs config set</c>: what <c>Set-XhsConfig</c> does.</summary>
internal static class ConfigSetCommand
{
    private static readonly Option<int?> TimeoutSec = new("--timeout-sec") { Description = "The time limit of one request, 1 to 3600 seconds (60).", HelpName = "N" };
    private static readonly Option<int?> MaximumRetryCount = new("--maximum-retry-count") { Description = "How often a failed request is sent again, 0 to 20 (3).", HelpName = "N" };
    private static readonly Option<double?> RetryIntervalSec = new("--retry-interval-sec")
    {
        Description = "The first wait before a retry, 0 to 300 seconds, fractions allowed (1).",
        HelpName = "N",
        CustomParser = OptionText.Number,
    };

    private static readonly Option<Uri?> Proxy = new("--proxy") { Description = "The proxy to go through instead of the system's.", HelpName = "ADDRESS", CustomParser = OptionText.Address };
    private static readonly Option<bool?> AllowUnencryptedAuthentication = new("--allow-unencrypted-authentication")
    {
        Description = "Let the token go to a plain http address; 'false' takes that back.",
        HelpName = "true|false",
    };

    public static Command Create()
    {
        var command = new Command("set", "Store settings for this user. What is not named stays as it is.")
        {
            CliOptions.TokenStdin,
            CliOptions.Region,
            CliOptions.BaseUri,
            TimeoutSec,
            MaximumRetryCount,
            RetryIntervalSec,
            CliOptions.ThrottleLimit,
            Proxy,
            AllowUnencryptedAuthentication,
        };
        command.AddTokenRefusal();
        command.SetAction(arguments =>
        {
            var changes = Changes(arguments);
            if (changes.IsEmpty)
            {
                throw new ArgumentException("Nothing to set. See 'xhs config set --help'.");
            }

            var log = new ConsoleLog(isVerbose: false);
            ConfigFile.Update(changes, log.Warning);
            Warn(changes, log);
            return ExitCode.Success;
        });
        return command;
    }

    private static SettingsLayer Changes(ParseResult arguments) => new()
    {
        Token = TokenReader.Read(arguments),
        Region = arguments.GetValue(CliOptions.Region),
        BaseUri = arguments.GetValue(CliOptions.BaseUri),
        TimeoutSec = arguments.GetValue(TimeoutSec),
        MaximumRetryCount = arguments.GetValue(MaximumRetryCount),
        RetryIntervalSec = arguments.GetValue(RetryIntervalSec),
        ThrottleLimit = arguments.GetValue(CliOptions.ThrottleLimit),
        Proxy = arguments.GetValue(Proxy),
        AllowUnencryptedAuthentication = arguments.GetValue(AllowUnencryptedAuthentication),
    };

    // Where the address is chosen, as the cmdlet does.
    private static void Warn(SettingsLayer changes, ConsoleLog log)
    {
        if (changes.Region == XhsRegion.China && TransportPolicy.Check(EffectiveSettings.Resolve(changes)) is { } warning)
        {
            log.Warning(warning);
        }
    }
}
