using System.Management.Automation;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Makes a <see cref="TimeSpan"/> of what a user gives for an age. PowerShell itself would read 7 as seven ticks and
/// 7d as the decimal number 7.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AgeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Keeps a TimeSpan and reads everything else as text, as it was typed.</summary>
    /// <returns>The age; null unchanged, for PowerShell to refuse.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is not an age.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        if (value is null)
        {
            return null;
        }

        // The wrapper of a number knows how it was typed.
        var text = value is TimeSpan span
            ? span.ToString("c", CultureInfo.InvariantCulture)
            : inputData is PSObject typed && value is not string
                ? typed.ToString()
                : Convert.ToString(value, CultureInfo.InvariantCulture);
        return AgeText.TryParse(text, out var age)
            ? age
            : throw new ArgumentTransformationMetadataException(AgeText.DescribeProblem(text));
    }
}
