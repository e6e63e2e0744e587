using System.Collections;
using System.Management.Automation;
using System.Reflection;
using XhsPowerShell.Commands.Binding;

namespace XhsPowerShell.Commands.Serialization;

/// <summary>
/// Rebuilds the module's objects from the output of a job, a remote session or <c>Import-Clixml</c>, so that times
/// compare as times and lists join as lists on the other side too.
/// </summary>
public sealed class RehydratingConverter : PSTypeConverter
{
    private const string Prefix = "Deserialized.";

    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) =>
        sourceValue is not null && destinationType is not null && IsBagOf(sourceValue, destinationType);

    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is PSObject bag && CanConvertFrom(bag, destinationType);

    public override object ConvertFrom(
        PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Make(sourceValue, destinationType)!;

    public override object ConvertFrom(
        object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Make((PSObject)sourceValue, destinationType)!;

    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    public override object ConvertTo(
        object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new NotSupportedException();

    // What Get-XhsHistory returned has a name for its view before that of its class.
    private static bool IsBagOf(PSObject bag, Type type) => bag.TypeNames.Count > 0
        && (bag.TypeNames[0] == Prefix + type.FullName || bag.TypeNames[0] == Prefix + type.FullName + "#History");

    private static object? Make(PSObject bag, Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite && bag.Properties[property.Name]?.Value is { } value)
            {
                property.SetValue(made, Convert(value, property.PropertyType));
            }
        }

        return made;
    }

    private static object? Convert(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        var plain = PSValue.Unwrap(value)!;
        if (target == typeof(DateTimeOffset))
        {
            return Moment(value, plain);
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(XhsList<>))
        {
            var list = (IList)Activator.CreateInstance(target)!;
            foreach (var element in plain as IEnumerable ?? Array.Empty<object>())
            {
                list.Add(element is null ? null : Convert(element, target.GenericTypeArguments[0]));
            }

            return list;
        }

        return value is PSObject bag && IsBagOf(bag, target) && !target.IsEnum
            ? Make(bag, target)
            : LanguagePrimitives.ConvertTo(plain, target, CultureInfo.InvariantCulture);
    }

    // A time is no primitive to PowerShell's serializer: it comes as a bag of its properties.
    private static DateTimeOffset Moment(object value, object plain) =>
        value is PSObject bag
            && bag.Properties["Ticks"]?.Value is long ticks && bag.Properties["Offset"]?.Value is TimeSpan offset
            ? new DateTimeOffset(ticks, offset)
            : (DateTimeOffset)LanguagePrimitives.ConvertTo(plain, typeof(DateTimeOffset), CultureInfo.CurrentCulture);
}
