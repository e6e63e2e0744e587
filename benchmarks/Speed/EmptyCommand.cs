using System.Management.Automation;

/// <summary>What PowerShell itself takes for a call of a compiled cmdlet with one parameter and one object.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet
{
    /// <summary>Comes back as it is.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public string[] UserId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in UserId)
        {
            WriteObject(id);
        }
    }
}
