using System.Collections;
using System.Management.Automation;

namespace XhsPowerShell.Commands.Binding;

/// <summary>
/// Takes an object for its id: <c>Get-XhsNote $found[0]</c> means the same as <c>$found[0] | Get-XhsNote</c>.
/// </summary>
/// <param name="names">The properties that hold the id, the first of them first.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdTransformationAttribute(params string[] names) : ArgumentTransformationAttribute
{
    public string[] Names { get; } = names;

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        PSValue.Unwrap(inputData) switch
        {
            null or string or string[] => inputData,
            IEnumerable elements and not IDictionary => elements.Cast<object?>().Select(FindId).ToArray(),
            _ => FindId(inputData),
        };

    private object? FindId(object? value)
    {
        if (value is null or string or PSObject { BaseObject: string })
        {
            return value;
        }

        var properties = PSObject.AsPSObject(value).Properties;
        return Names.Select(name => Read(properties, name)).FirstOrDefault(static id => id is not null) ?? value;
    }

    // What cannot be read is no id: the input is refused alone, and the others of the argument are not.
    private static string? Read(PSMemberInfoCollection<PSPropertyInfo> properties, string name)
    {
        try
        {
            return properties[name]?.Value?.ToString();
        }
        catch (ExtendedTypeSystemException)
        {
            return null;
        }
    }
}
