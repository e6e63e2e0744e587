using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Caching;

/// <summary>Whose answers are the same: the keys of one scope.</summary>
internal sealed class StoreScope
{
    public const string Service = "service";
    public const string SandboxName = StoredResponse.SandboxScope;

    /// <summary>The scope of the settings: Global and China are one service, also when given as an address.</summary>
    public StoreScope(EffectiveSettings settings)
    {
        IsSandbox = settings.Region == XhsRegion.Sandbox;
        Name = IsSandbox ? SandboxName
            : IsAddressOf(settings, XhsRegion.Global) || IsAddressOf(settings, XhsRegion.China) ? Service
            : SecretRedactor.FormatAddress(settings.BaseUri)!;
    }

    public string Name { get; }

    public bool IsSandbox { get; }

    /// <summary>The key of a request: path and sorted parameters, never the token.</summary>
    public StoreKey KeyOf(ApiRequest request)
    {
        List<string> parts = [Name, request.Endpoint];
        foreach (var (name, value) in Sorted(request))
        {
            parts.Add(name);
            parts.Add(value);
        }

        return StoreKey.Create([.. parts]);
    }

    /// <summary>The request in the form that is kept.</summary>
    public static string TextOf(ApiRequest request) =>
        new ApiRequest(request.Endpoint, [.. Sorted(request)]).PathAndQuery;

    private static IReadOnlyList<(string Name, string Value)> Sorted(ApiRequest request) =>
        request.Parameters.Count < 2
            ? request.Parameters
            : [.. request.Parameters
                .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(static pair => pair.Value, StringComparer.Ordinal)];

    private static bool IsAddressOf(EffectiveSettings settings, XhsRegion region) => string.Equals(
        SecretRedactor.FormatAddress(settings.BaseUri),
        SecretRedactor.FormatAddress(RegionAddress.Get(region)),
        StringComparison.OrdinalIgnoreCase);
}
