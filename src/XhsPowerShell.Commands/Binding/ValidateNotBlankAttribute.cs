using System.Management.Automation;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Refuses a text that is empty or blank: the service would bill an answer to it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateNotBlankAttribute : ValidateEnumeratedArgumentsAttribute
{
    protected override void ValidateElement(object element)
    {
        var text = PSValue.Unwrap(element) as string;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ValidationMetadataException(CmdletTexts.Get("Blank"));
        }
    }
}
