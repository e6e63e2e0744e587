using System;

namespace XhsPowerShell.Client.Settings;

/// <summary>An address as text that may be shown: no user, no password, no query.</summary>
internal static class AddressRedactor
{
    public static string? Of(Uri? address)
    {
        if (address is null)
        {
            return null;
        }

        return address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')
            : "(relative)";
    }
}
