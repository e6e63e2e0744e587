using System.Management.Automation;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Lets a secret such as <c>-Token</c> be a SecureString, the text itself, or a secret of a vault.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TokenTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = PSValue.Unwrap(inputData);
        return value is string text ? SecureText.Create(text) : value;
    }
}
