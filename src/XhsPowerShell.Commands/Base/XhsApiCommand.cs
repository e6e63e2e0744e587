using System.Management.Automation;
using System.Security;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Sharing;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;
using XhsPowerShell.Store;

namespace XhsPowerShell.Commands.Base;

/// <summary>What every cmdlet that calls the service does: settings for this call, one client, errors.</summary>
public abstract class XhsApiCommand : XhsCommand
{
    private static int hasWarnedOfSandbox;
    private XhsClient? client;

    /// <summary>The token for this call only. A SecureString, or the text itself.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TokenTransformation, ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>The host to call, for this call only. <c>Sandbox</c> needs no token and costs nothing.</summary>
    [Parameter]
    public XhsRegion Region { get; set; }

    /// <summary>Another base address, for this call only.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>The time limit of one request with its answer, for this call only (seconds).</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; }

    /// <summary>How often a failed request is sent again, for this call only (count).</summary>
    [Parameter, ValidateRange(0, 20)]
    public int MaximumRetryCount { get; set; }

    /// <summary>
    /// How old a kept answer may be that is used instead of a call: <c>12h</c>, <c>7d</c>, a TimeSpan; 0 always calls.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), AgeTransformation]
    public TimeSpan MaxAge { get; set; }

    /// <summary>At most this many calls that cost, or may cost (count); then the cmdlet ends with an error.</summary>
    [Parameter, ValidateRange(1L, long.MaxValue)]
    public long MaxCalls { get; set; }

    /// <summary>True when only what is new since the last run is asked for.</summary>
    private protected virtual bool IsSinceLast => false;
    private protected XhsClient Client => client!;

    protected override void StopProcessing()
    {
        base.StopProcessing();
        client?.Cancel();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            client?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <param name="hasManyInputs">False when there is one request at a time whatever the settings allow.</param>
    /// <param name="throttleLimit">The call's own limit, or null.</param>
    /// <param name="share">The work that is shared, or null.</param>
    private protected void Connect(bool hasManyInputs, int? throttleLimit = null, ShareOptions? share = null)
    {
        WithSettings(() =>
        {
            var settings = CallSettings.Resolve(this, CallParameters(hasManyInputs ? throttleLimit : 1));
            if (IsOn("Debug", "DebugPreference"))
            {
                // The first text of a process costs milliseconds.
                WriteDebug(CmdletTexts.Get("Calling", settings, settings.AddressSource, settings.TokenSource));
            }

            client = new XhsClient(settings, Messages, new()
            {
                RememberAnswers = hasManyInputs,
                MaxCalls = Given(nameof(MaxCalls), MaxCalls),
                Share = share,
                OpenStore = address => StoreFactory.Open(address, Messages.Warning, settings.StorePassword),
            });
            WarnOfSandbox(settings);
        });
        DrainMessages();
    }

    // A region given to the call, or for the session, was chosen by the person who looks at the data now.
    private void WarnOfSandbox(EffectiveSettings settings)
    {
        if (settings is { Region: XhsRegion.Sandbox,
            AddressSource: XhsConfigSource.User or XhsConfigSource.Environment }
            && Interlocked.Exchange(ref hasWarnedOfSandbox, 1) == 0)
        {
            Messages.Warning(CmdletTexts.Get("SandboxIsStored"));
        }
    }

    private protected void Report(XhsApiException error, object? target)
    {
        var record = ErrorRecordFactory.Create(error, target);
        if (error.IsTerminating)
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    private SettingsLayer CallParameters(int? throttleLimit) => new()
    {
        Token = Token is null ? null : SecureText.Read(Token),
        Region = Given(nameof(Region), Region),
        BaseUri = BaseUri,
        ThrottleLimit = throttleLimit,
        TimeoutSec = Given(nameof(TimeoutSec), TimeoutSec),
        MaximumRetryCount = Given(nameof(MaximumRetryCount), MaximumRetryCount),
        // Who asks for news wants none of what is kept, unless the call itself says so.
        MaxAge = Given(nameof(MaxAge), MaxAge) ?? (IsSinceLast ? TimeSpan.Zero : null),
    };
}
