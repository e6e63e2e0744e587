using System.Net;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>Decides whether the token may go to an address.</summary>
public static class TransportPolicy
{
    /// <summary>
    /// Allows https, loopback, the sandbox and the China region's own address; any other http address only with
    /// <see cref="EffectiveSettings.AllowUnencryptedAuthentication"/>.
    /// </summary>
    /// <returns>A warning for the user, or null.</returns>
    /// <exception cref="XhsConfigException">UnencryptedAddress: the token would cross the network in clear.</exception>
    public static string? Check(EffectiveSettings settings)
    {
        var address = settings.BaseUri;
        if (settings.Region == XhsRegion.Sandbox || address.Scheme == Uri.UriSchemeHttps || IsLoopback(address))
        {
            return null;
        }

        if (IsOfChina(address))
        {
            return Texts.Get("ChinaIsPlainHttp");
        }

        return settings.AllowUnencryptedAuthentication
            ? null
            : throw new XhsConfigException(
                "UnencryptedAddress",
                Texts.Get("UnencryptedAddress", SecretRedactor.FormatAddress(address)));
    }

    private static bool IsOfChina(Uri address)
    {
        var china = RegionAddress.Get(XhsRegion.China);
        return address.Scheme == china.Scheme && address.Port == china.Port
            && string.Equals(address.Host, china.Host, StringComparison.OrdinalIgnoreCase);
    }

    // Not Uri.IsLoopback: it also trusts the name 'loopback', which a network can assign to any host.
    private static bool IsLoopback(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
