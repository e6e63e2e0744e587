using System.Management.Automation;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Makes a <see cref="DateTimeOffset"/> of a moment, or of how long ago it was: <c>90d</c>, a TimeSpan.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PastTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly AgeTransformationAttribute Age = new();
    private static readonly TimeTransformationAttribute Time = new();

    /// <summary>Reads an age first, then a time.</summary>
    /// <returns>The moment; null and objects of other types unchanged, for PowerShell to refuse.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is neither.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        var isTime = value is null or DateTime or DateTimeOffset
            || (value is string text && TimeText.TryParse(text, out _));
        if (isTime)
        {
            return Time.Transform(engineIntrinsics, inputData);
        }

        // Everything is older than 0: that is said by leaving the parameter out.
        var typed = inputData is PSObject number ? number.ToString() : value?.ToString();
        return double.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? throw new ArgumentTransformationMetadataException(PastText.DescribeBareNumber(typed!))
            : Age.Transform(engineIntrinsics, inputData) is TimeSpan age ? DateTimeOffset.UtcNow - age : value;
    }
}
