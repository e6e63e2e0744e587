using System.Collections;
using System.Management.Automation;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Takes text and numbers alone: of anything else PowerShell would make a text such as <c>@{Name=...}</c>, and the
/// service would bill an answer to it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        if (value is IEnumerable elements and not string and not IDictionary)
        {
            foreach (var element in elements)
            {
                Check(PSValue.Unwrap(element));
            }
        }
        else
        {
            Check(value);
        }

        return inputData;
    }

    private static void Check(object? value)
    {
        if (value is not (null or IConvertible))
        {
            // With a failed cast inside PowerShell goes on to bind by property name, and says what it could not bind.
            var text = CmdletTexts.Get("NotText", value.GetType().Name);
            throw new ArgumentTransformationMetadataException(text, new PSInvalidCastException(text));
        }
    }
}
