using System.Management.Automation;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Refuses a lease that a slow network would lose, or that would hold up the others for hours.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateLeaseAttribute : ValidateEnumeratedArgumentsAttribute
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override void ValidateElement(object element)
    {
        if (element is not TimeSpan lease || lease < Shortest || lease > Longest)
        {
            throw new ValidationMetadataException(CmdletTexts.Get("LeaseOutOfRange"));
        }
    }
}
