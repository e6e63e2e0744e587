using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Deletes kept answers: old ones, those about a person, or all. Says how many, and what asking again would cost.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "XhsStore", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(XhsStoreErasure))]
public sealed class ClearXhsStoreCommand : XhsStoreCommand
{
    // No creator at all: the age alone, or everything.
    private static readonly string[] Everybody = [null!];

    /// <summary>Erases everything kept about these persons: ids or profile links.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter)), ValidateNotNull]
    public string[] UserId { get; set; } = Everybody;

    /// <summary>Only what was kept longer ago than this, or before this moment.</summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), PastTransformation]
    public DateTimeOffset OlderThan { get; set; }

    /// <summary>Only the answers of this host: <c>Sandbox</c> deletes what was made up and cost nothing.</summary>
    [Parameter]
    public XhsRegion Region { get; set; }

    protected override void ProcessRecord() => WithSettings(() =>
    {
        foreach (var text in UserId)
        {
            if (ReferenceEquals(UserId, Everybody))
            {
                Erase(null);
            }
            else if (Client.Inputs.UserId.TryParse(text, out var id))
            {
                Erase(id);
            }
            else
            {
                Reject(text, Client.Inputs.UserId.DescribeProblem(text));
            }
        }
    });

    private void Erase(string? userId)
    {
        var settings = ResolveSettings();
        var location = settings.StoreOrLocal.ToString();
        var store = OpenStore(settings);
        if (store is null)
        {
            WriteVerbose(DescribeMissing(settings));
        }

        var before = Given(nameof(OlderThan), OlderThan);
        var region = Given(nameof(Region), Region);
        var planned = StoreReports.Erase(store, before, userId, region, commit: false);
        var text = CmdletTexts.Get(
            "EraseAction", planned.Answers, DisplayText.Bytes(planned.Size), planned.Marks,
            planned.Answers - planned.SandboxAnswers, planned.Inputs);
        WriteVerbose(location + ": " + text);
        if (ShouldProcess(userId is null ? location : location + " (" + userId + ")", text))
        {
            var erased = StoreReports.Erase(store, before, userId, region, commit: true);
            erased.Store = location;
            WriteObject(erased);
        }
    }
}
