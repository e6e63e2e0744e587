using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Takes the id out of a text that <see cref="ValidateUserIdAttribute"/> has let through.</summary>
internal static class UserIdText
{
    public static string Parse(string text) => UserId.TryParse(text, out var id) ? id : text;
}
