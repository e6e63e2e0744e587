using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>Gets how far shared work is: one object for each name.</summary>
[Cmdlet(VerbsCommon.Get, "XhsShare")]
[OutputType(typeof(XhsShare))]
public sealed class GetXhsShareCommand : XhsStoreCommand
{
    /// <summary>The names; wildcards are allowed. All when it is not given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ShareNameCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    protected override void ProcessRecord() => WithSettings(() =>
    {
        var settings = ResolveSettings();
        ShareReports.RequireServer(settings, MyInvocation.MyCommand.Name);
        var shares = ShareReports.ReadShares(OpenStore(settings));
        foreach (var name in Name)
        {
            // A name as it is written first: two may differ in their letters' case, or hold brackets.
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = shares.Where(share => share.Name == name).ToList();
            found = found.Count > 0 ? found : shares.Where(share => pattern.IsMatch(share.Name)).ToList();
            foreach (var share in found)
            {
                share.Store = settings.StoreOrLocal.ToString();
                WriteObject(share);
            }

            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(NoSuchShare(name));
            }
        }
    });

    /// <summary>The error for a name that nobody has used.</summary>
    internal static ErrorRecord NoSuchShare(string name) => new(
        new ItemNotFoundException(CmdletTexts.Get("NoSuchShare", name)), "NoSuchShare", ErrorCategory.ObjectNotFound,
        name);
}
