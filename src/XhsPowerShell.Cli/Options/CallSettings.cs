using System.CommandLine;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Sharing;
using XhsPowerShell.Store;

namespace XhsPowerShell.Cli.Options;

/// <summary>The settings of one command.</summary>
internal static class CallSettings
{
    /// <exception cref="UsageException">An option cannot be used.</exception>
    /// <exception cref="XhsConfigException">A stored setting cannot be used.</exception>
    public static EffectiveSettings Resolve(ParseResult arguments, ConsoleLog log) => EffectiveSettings.Resolve(
        new SettingsLayer
        {
            Token = SecretReader.ReadToken(arguments),
            Region = arguments.GetValue(CliOptions.Region),
            BaseUri = arguments.GetValue(CliOptions.BaseUri),
            TimeoutSec = arguments.GetValue(CliOptions.TimeoutSec),
            MaximumRetryCount = arguments.GetValue(CliOptions.MaximumRetryCount),
            ThrottleLimit = arguments.GetValue(CliOptions.ThrottleLimit),
            // Who asks for news wants none of what is kept, unless the command line itself says so.
            MaxAge = arguments.GetValue(CliOptions.MaxAge)
                ?? (arguments.GetValue(CliOptions.SinceLast) ? System.TimeSpan.Zero : null),
        },
        log.Warning);

    /// <summary>What the client of a command needs besides the settings.</summary>
    public static ClientOptions Options(
        ParseResult arguments, EffectiveSettings settings, ConsoleLog log, bool rememberAnswers) => new()
    {
        RememberAnswers = rememberAnswers,
        MaxCalls = arguments.GetValue(CliOptions.MaxCalls),
        Share = Share(arguments),
        OpenStore = address => StoreFactory.Open(address, log.Warning, settings.ForStore(address).StorePassword),
    };

    /// <summary>Refuses a password of the store that only PowerShell can fetch.</summary>
    /// <exception cref="XhsConfigException">SecretUnavailable.</exception>
    public static EffectiveSettings ForStore(this EffectiveSettings settings, StoreAddress address) =>
        address.Server is not null && settings is { StorePassword: null, StoreSecretName: { } name }
            ? throw new XhsConfigException("SecretUnavailable", CliText.Get("StoreSecretUnavailable", name))
            : settings;

    private static ShareOptions? Share(ParseResult arguments)
    {
        if (arguments.GetValue(CliOptions.Share) is not { } name)
        {
            return null;
        }

        var share = new ShareOptions(name) { NoWait = arguments.GetValue(CliOptions.NoWait) };
        return arguments.GetValue(CliOptions.ShareLease) is { } lease ? share with { Lease = lease } : share;
    }

    /// <summary>Refuses a token that only PowerShell can fetch, and says when the data is made up.</summary>
    /// <exception cref="XhsConfigException">SecretUnavailable.</exception>
    public static EffectiveSettings ForData(this EffectiveSettings settings)
    {
        if (settings.Region == XhsRegion.Sandbox)
        {
            ConsoleLog.Note(CliText.Get("SandboxIsMadeUp"));
            return settings;
        }

        return settings is { Token: null, SecretName: { } name }
            ? throw new XhsConfigException("SecretUnavailable", CliText.Get("SecretUnavailable", name))
            : settings;
    }
}
