using System.Management.Automation;
using System.Security;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Lets a secret such as <c>-Token</c> be a SecureString, the text itself, or a secret of a vault.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TokenTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapper ? wrapper.BaseObject : inputData;
        if (value is not string text)
        {
            return value;
        }

        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
