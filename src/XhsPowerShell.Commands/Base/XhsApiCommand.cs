using System;
using System.Management.Automation;
using System.Security;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Base;

/// <summary>What every cmdlet that asks the service does: settings for this call, one client, errors.</summary>
public abstract class XhsApiCommand : XhsCommand
{
    private XhsClient? client;

    /// <summary>The token for this call only. A SecureString, or the text itself.</summary>
    [Parameter]
    [TokenTransformation]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>The host to ask, for this call only. <c>Sandbox</c> needs no token and costs nothing.</summary>
    [Parameter]
    public XhsRegion Region { get; set; }

    /// <summary>Another address to ask, for this call only.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    private protected XhsClient Client => client!;

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        base.StopProcessing();
        client?.Cancel();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            client?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Makes the client.</summary>
    /// <param name="hasManyInputs">False when there is one request at a time whatever the settings allow.</param>
    /// <param name="throttleLimit">The call's own limit, or null.</param>
    private protected void Connect(bool hasManyInputs, int? throttleLimit = null)
    {
        WithSettings(() =>
        {
            var settings = CallSettings.Resolve(this, CallParameters(hasManyInputs ? throttleLimit : 1));
            WriteDebug($"Asking {settings} (address from {settings.AddressSource}, token from {settings.TokenSource})");
            client = new XhsClient(settings, Messages, rememberAnswers: hasManyInputs);
        });
        DrainMessages();
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
        Region = MyInvocation.BoundParameters.ContainsKey(nameof(Region)) ? Region : null,
        BaseUri = BaseUri,
        ThrottleLimit = throttleLimit,
    };
}
