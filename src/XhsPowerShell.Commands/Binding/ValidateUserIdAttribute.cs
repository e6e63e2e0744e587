using System;
using System.Management.Automation;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Takes a user id or a profile link, and says what is wrong with anything else before a call is paid for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateUserIdAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var text = (element is PSObject wrapper ? wrapper.BaseObject : element) as string;
        if (text is null || !UserId.TryParse(text, out _))
        {
            throw new ValidationMetadataException(
                $"'{text}' is neither a user id (24 hexadecimal digits) nor a profile link (https://www.xiaohongshu.com/user/profile/<id>).");
        }
    }
}
