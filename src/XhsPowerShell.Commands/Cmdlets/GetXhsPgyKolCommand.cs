using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets the marketplace profile of creators from the legacy endpoint: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyKol")]
[OutputType(typeof(XhsPgyBlogger), typeof(string))]
public sealed class GetXhsPgyKolCommand : XhsDataCommand<XhsPgyBlogger>
{
    private static int hasWarned;

    /// <summary>The creators: ids (24 hexadecimal digits) or profile links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(UserIdCompleter)), IdTransformation(nameof(KolId), "UserId"), AllowEmptyString]
    public string[] KolId { get; set; } = [];

    /// <summary>Takes an older answer of the service when it has one.</summary>
    [Parameter]
    public SwitchParameter AcceptCache { get; set; }

    private protected override string[] Inputs => KolId;

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            WriteWarning(CmdletTexts.Get("LegacyEndpoint"));
        }
    }

    private protected override object Endpoint => EndpointList.PgyKol;
}
