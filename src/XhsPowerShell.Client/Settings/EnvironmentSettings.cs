using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>The settings in environment variables. A blank variable counts as not set.</summary>
internal static class EnvironmentSettings
{
    private const string TokenVariable = "XHS_TOKEN";
    private const string RegionVariable = "XHS_REGION";
    private const string BaseUriVariable = "XHS_BASE_URI";
    internal const string StoreVariable = "XHS_STORE";
    private const string StorePasswordVariable = "XHS_STORE_PASSWORD";

    /// <exception cref="XhsConfigException">ConfigInvalid: a variable cannot be used.</exception>
    public static SettingsLayer Read(Func<string, string?> variable)
    {
        var region = Value(RegionVariable);
        var address = Value(BaseUriVariable);
        var values = new SettingsLayer
        {
            Token = Value(TokenVariable),
            Region = region is null
                ? null
                : SettingRules.ParseRegion(region)
                    ?? throw ConfigError.Invalid(RegionVariable, Texts.Get("MustBeRegion")),
            BaseUri = address is null
                ? null
                : Uri.TryCreate(address, UriKind.Absolute, out var uri)
                    ? uri
                    : throw ConfigError.Invalid(BaseUriVariable, Texts.Get("MustBeAddress")),
            Store = Value(StoreVariable),
            StorePassword = Value(StorePasswordVariable),
        };
        return SettingRules.FindProblem(values) is { } problem
            ? throw ConfigError.Invalid(GetVariable(problem.Setting), problem.Demand)
            : values;

        string? Value(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    private static string GetVariable(string setting) => setting switch
    {
        nameof(SettingsLayer.Token) => TokenVariable,
        nameof(SettingsLayer.Region) => RegionVariable,
        nameof(SettingsLayer.Store) => StoreVariable,
        nameof(SettingsLayer.StorePassword) => StorePasswordVariable,
        _ => BaseUriVariable,
    };
}
