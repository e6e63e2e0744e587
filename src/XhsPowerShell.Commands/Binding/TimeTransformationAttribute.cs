using System.Management.Automation;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Makes a <see cref="DateTimeOffset"/> of what a user gives for a time. PowerShell itself would read a text by the
/// calendar and the digits of the session's culture: 2026 is a year of the past in th-TH.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>
    /// Keeps a DateTimeOffset, takes a DateTime without a kind as a local time and an age as that long ago, and reads a
    /// text the same in every culture.
    /// </summary>
    /// <returns>The time; null and objects of other types unchanged, for PowerShell to refuse.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">A text or a number is not a date or a
    /// time.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        return value switch
        {
            DateTime time => new DateTimeOffset(time),
            TimeSpan age when PastText.TryGoBack(age, out var time) => time,
            IConvertible other => PastText.TryParse(TextOf(inputData, other), out var time)
                ? time
                : throw new ArgumentTransformationMetadataException(
                    TimeText.DescribeProblem(TextOf(inputData, other))),
            _ => value,
        };
    }

    /// <summary>A value as it was typed: PowerShell itself reads 7d as the decimal number 7.</summary>
    internal static string TextOf(object? inputData, IConvertible value) => inputData is PSObject typed
        && value is not string ? typed.ToString() : value.ToString(CultureInfo.InvariantCulture);
}
