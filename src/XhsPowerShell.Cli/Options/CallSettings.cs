using System;
using System.CommandLine;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Cli.Options;

/// <summary>The settings of one command.</summary>
internal static class CallSettings
{
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    /// <exception cref="XhsConfigException">A stored setting cannot be used.</exception>
    public static EffectiveSettings Resolve(ParseResult arguments, ConsoleLog log) => EffectiveSettings.Resolve(
        new SettingsLayer
        {
            Token = TokenReader.Read(arguments),
            Region = arguments.GetValue(CliOptions.Region),
            BaseUri = arguments.GetValue(CliOptions.BaseUri),
            ThrottleLimit = arguments.GetValue(CliOptions.ThrottleLimit),
        },
        log.Warning);

    /// <summary>Refuses a token that only PowerShell can fetch.</summary>
    /// <exception cref="XhsConfigException">SecretUnavailable.</exception>
    public static EffectiveSettings WithToken(this EffectiveSettings settings) =>
        settings is { Token: null, SecretName: { } name } && settings.Region != XhsRegion.Sandbox
            ? throw new XhsConfigException(
                "SecretUnavailable",
                $"The token is the secret '{name}' of a PowerShell vault, which xhs cannot read. Set XHS_TOKEN or use --token-stdin.")
            : settings;
}
