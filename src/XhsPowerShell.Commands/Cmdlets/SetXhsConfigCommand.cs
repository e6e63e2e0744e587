using System.Management.Automation;
using System.Net;
using System.Security;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;
using XhsPowerShell.Store;

namespace XhsPowerShell.Commands;

/// <summary>
/// Stores settings, for the user or for this session. What is not named stays as it is. Emits nothing, or the settings
/// with <c>-PassThru</c>.
/// </summary>
[Cmdlet(VerbsCommon.Set, "XhsConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(XhsConfig))]
public sealed class SetXhsConfigCommand : XhsCommand
{
    /// <summary>The token. A SecureString, or the text itself.</summary>
    [Parameter(Position = 0), ArgumentCompleter(typeof(NoFileCompleter)), TokenTransformation, ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>
    /// The name of the secret that holds the token, in a vault of Microsoft.PowerShell.SecretManagement. Only the name
    /// is stored.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? SecretName { get; set; }

    /// <summary>The vault of the secret; without it, the registered vaults are searched.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>The host to call. Replaces a <c>-BaseUri</c> set before.</summary>
    [Parameter]
    public XhsRegion Region { get; set; }

    /// <summary>Another base address.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>The time limit of one request with its answer (seconds; 60 when nobody sets it).</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; }

    /// <summary>How often a failed request is sent again (count; 3 when nobody sets it).</summary>
    [Parameter, ValidateRange(0, 20)]
    public int MaximumRetryCount { get; set; }

    /// <summary>
    /// The first wait before a retry, doubled for each further one (seconds, fractions allowed; 1 when nobody sets it).
    /// </summary>
    [Parameter, ValidateRange(0.0, 300.0)]
    public double RetryIntervalSec { get; set; }

    /// <summary>How many requests may be under way at once (count; 4 when nobody sets it).</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <summary>The proxy to go through instead of the system's.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>The name and password for the proxy.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), Credential, ValidateNotNull]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Lets the token go to a plain http address.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication { get; set; }

    /// <summary>
    /// Where to keep what was paid for: <c>Local</c> (a file in your data folder), a path, <c>postgresql://…</c>, or
    /// <c>None</c>.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(StoreCompleter)), ValidateNotNullOrEmpty]
    public string? Store { get; set; }

    /// <summary>The password of the store's database. A SecureString, or the text itself.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TokenTransformation, ValidateNotNull]
    public SecureString? StorePassword { get; set; }

    /// <summary>
    /// The name of the secret that holds that password, in a vault of Microsoft.PowerShell.SecretManagement. Only the
    /// name is stored.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? StoreSecretName { get; set; }

    /// <summary>The vault of that secret; without it, the registered vaults are searched.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? StoreVault { get; set; }

    /// <summary>
    /// How old a kept answer may be that is used instead of a call, by default: <c>12h</c>, <c>7d</c>, a TimeSpan, or
    /// 0 to call always.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), AgeTransformation]
    public TimeSpan MaxAge { get; set; }

    /// <summary>
    /// How many calls may be made in a day at +08:00 (count), by everybody who uses the store; with
    /// <c>-Scope Session</c> by this session only. -1 removes the limit.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateRange(-1L, 1_000_000_000L)]
    public long DailyCallLimit { get; set; }

    /// <summary>For every later session, or for this one only.</summary>
    [Parameter]
    public XhsConfigScope Scope { get; set; }

    /// <summary>Emits the settings that are in force after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void EndProcessing() => WithSettings(() =>
    {
        var changes = Changes();
        changes.Validate();
        var isFile = Scope == XhsConfigScope.User;
        if (changes.IsEmpty && !PassThru)
        {
            Refuse("NothingToSet", CmdletTexts.Get("NothingToSet"));
        }

        var target = isFile ? ConfigFile.Path : CmdletTexts.Get("SessionSettings");
        if (!changes.IsEmpty && ShouldProcess(target, CmdletTexts.Get("SetAction", changes)))
        {
            Save(changes, isFile);
            Warn(changes);
        }

        DrainMessages();
        if (PassThru)
        {
            WriteObject(EffectiveSettings.Resolve(SettingsLayer.None).ToConfig());
        }
    });

    private void Save(SettingsLayer changes, bool isFile)
    {
        if (isFile)
        {
            ConfigFile.Update(changes, Messages.Warning);
            if (changes.DailyCallLimit is { } limit)
            {
                // The store holds it for every process that opens it.
                var settings = CallSettings.ResolveForStore(this, changes);
                using var store = StoreFactory.Open(
                    settings.StoreOrLocal, Messages.Warning, settings.StorePassword);
                store.SetDailyCallLimit(limit < 0 ? null : limit);
            }
        }
        else
        {
            SessionSettings.Update(changes);
        }
    }

    // The warning of the address is given here, where it is chosen, and not at every call.
    private void Warn(SettingsLayer changes)
    {
        if (changes.Region == XhsRegion.China
            && TransportPolicy.Check(EffectiveSettings.Resolve(changes)) is { } warning)
        {
            WriteWarning(warning);
        }
    }

    private SettingsLayer Changes() => new()
    {
        Token = Token is null ? null : SecureText.Read(Token),
        SecretName = SecretName,
        Vault = Vault,
        Region = Given(nameof(Region), Region),
        BaseUri = BaseUri,
        TimeoutSec = Given(nameof(TimeoutSec), TimeoutSec),
        MaximumRetryCount = Given(nameof(MaximumRetryCount), MaximumRetryCount),
        RetryIntervalSec = Given(nameof(RetryIntervalSec), RetryIntervalSec),
        ThrottleLimit = Given(nameof(ThrottleLimit), ThrottleLimit),
        Proxy = Proxy,
        ProxyCredential = ProxyCredential is null ? null : Credential(ProxyCredential),
        AllowUnencryptedAuthentication =
            Given(nameof(AllowUnencryptedAuthentication), AllowUnencryptedAuthentication.IsPresent),
        Store = Store is null ? null : FindStore(Store),
        StorePassword = StorePassword is null ? null : SecureText.Read(StorePassword),
        StoreSecretName = StoreSecretName,
        StoreVault = StoreVault,
        MaxAge = Given(nameof(MaxAge), MaxAge),
        DailyCallLimit = Given(nameof(DailyCallLimit), DailyCallLimit),
    };

    // A path of the session, such as one on a drive of PowerShell, becomes one that every later session understands.
    private string FindStore(string store) =>
        StoreAddress.IsPath(store) ? GetUnresolvedProviderPathFromPSPath(store) : store;

    private static NetworkCredential Credential(PSCredential credential) => credential.GetNetworkCredential();
}
