using System.Management.Automation;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Makes the beginning of a day of the platform (UTC+08:00) of a date or a time. A date is the day of that name on
/// every computer, whatever its time zone.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads a text the same in every culture.</summary>
    /// <returns>The day; null and objects of other types unchanged, for PowerShell to refuse.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">A text or a number is not a date or a
    /// time.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        return value switch
        {
            DateTime time => PlatformDay.Of(new DateTimeOffset(time)),
            DateTimeOffset time => PlatformDay.Of(time),
            TimeSpan age when PastText.TryGoBack(age, out var time) => PlatformDay.Of(time),
            IConvertible other => PlatformDay.TryParse(
                TimeTransformationAttribute.TextOf(inputData, other), out var day)
                ? day
                : throw new ArgumentTransformationMetadataException(
                    PlatformDay.DescribeProblem(TimeTransformationAttribute.TextOf(inputData, other))),
            _ => value,
        };
    }
}
