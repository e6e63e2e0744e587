using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Input;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using XhsPowerShell.Store;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs config set</c>: what <c>Set-XhsConfig</c> does.</summary>
internal static class ConfigSetCommand
{
    private static readonly Option<double?> RetryIntervalSec =
        new("--retry-interval-sec") { HelpName = "N", CustomParser = OptionText.Number(0.0, 300.0) };
    private static readonly Option<Uri?> Proxy =
        new("--proxy") { HelpName = "ADDRESS", CustomParser = OptionText.Proxy };
    private static readonly Option<string?> ProxyUserName = new("--proxy-user-name") { HelpName = "NAME" };
    private static readonly Option<bool?> AllowUnencryptedAuthentication = new("--allow-unencrypted-authentication")
    {
        HelpName = "true|false",
        CustomParser = OptionText.Flag,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Store = new("--store") { HelpName = "PLACE", CustomParser = Place };
    private static readonly Option<long?> DailyCallLimit =
        new("--daily-call-limit") { HelpName = "N", CustomParser = OptionText.Long(-1) };

    public static Command Create()
    {
        // A path is completed by the shell.
        Store.CompletionSources.Clear();
        Store.CompletionSources.Add(StoreAddress.Local, StoreAddress.None);
        var command = new Command("set")
        {
            CliOptions.TokenStdin,
            CliOptions.Region,
            CliOptions.BaseUri,
            CliOptions.TimeoutSec,
            CliOptions.MaximumRetryCount,
            RetryIntervalSec,
            CliOptions.ThrottleLimit,
            Proxy,
            ProxyUserName,
            CliOptions.ProxyPasswordStdin,
            AllowUnencryptedAuthentication,
            Store,
            CliOptions.StorePasswordStdin,
            CliOptions.MaxAge,
            DailyCallLimit,
        };
        command.AddSecretRefusal();
        command.AddValidator(Validate);
        command.SetAction(arguments =>
        {
            var changes = Changes(arguments);
            if (changes.IsEmpty)
            {
                throw new UsageException(CliText.Get("NothingToSet"));
            }

            var log = new ConsoleLog(isVerbose: false);
            ConfigFile.Update(changes, log.Warning);
            if (changes.DailyCallLimit is { } limit)
            {
                // The store holds it for every process that opens it.
                var settings = EffectiveSettings.Resolve(changes);
                using var store = StoreFactory.Open(
                    settings.StoreOrLocal, log.Warning, settings.ForStore(settings.StoreOrLocal).StorePassword);
                store.SetDailyCallLimit(limit < 0 ? null : limit);
            }

            Warn(changes, log);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Validate(CommandResult result)
    {
        Option<bool>[] secrets = [CliOptions.TokenStdin, CliOptions.StorePasswordStdin, CliOptions.ProxyPasswordStdin];
        if (secrets.Count(result.GetValue) > 1)
        {
            result.AddError(CliText.Get("SecretsTwice"));
        }

        if (result.GetValue(ProxyUserName) is null == result.GetValue(CliOptions.ProxyPasswordStdin))
        {
            result.AddError(CliText.Get("ProxyUserIncomplete"));
        }
    }

    private static SettingsLayer Changes(ParseResult arguments) => new()
    {
        Token = SecretReader.ReadToken(arguments),
        Region = arguments.GetValue(CliOptions.Region),
        BaseUri = arguments.GetValue(CliOptions.BaseUri),
        TimeoutSec = arguments.GetValue(CliOptions.TimeoutSec),
        MaximumRetryCount = arguments.GetValue(CliOptions.MaximumRetryCount),
        RetryIntervalSec = arguments.GetValue(RetryIntervalSec),
        ThrottleLimit = arguments.GetValue(CliOptions.ThrottleLimit),
        Proxy = arguments.GetValue(Proxy),
        ProxyCredential = SecretReader.ReadProxyPassword(arguments) is { } password
            ? ProxyUser.Parse(arguments.GetValue(ProxyUserName)!, password)
            : null,
        AllowUnencryptedAuthentication = arguments.GetValue(AllowUnencryptedAuthentication),
        Store = arguments.GetValue(Store),
        StorePassword = SecretReader.ReadStorePassword(arguments),
        MaxAge = arguments.GetValue(CliOptions.MaxAge),
        DailyCallLimit = arguments.GetValue(DailyCallLimit),
    };

    // A path becomes a full one: every later process understands it.
    private static string? Place(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        try
        {
            var place = StoreAddress.IsPath(text) ? Path.GetFullPath(text) : text;
            _ = StoreAddress.Parse(place);
            return place;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or IOException)
        {
            result.AddError("--store: " + error.Message);
            return null;
        }
    }

    // Where the address is chosen, as the cmdlet does.
    private static void Warn(SettingsLayer changes, ConsoleLog log)
    {
        if (changes.Region == XhsRegion.China
            && TransportPolicy.Check(EffectiveSettings.Resolve(changes)) is { } warning)
        {
            log.Warning(warning);
        }
    }
}
