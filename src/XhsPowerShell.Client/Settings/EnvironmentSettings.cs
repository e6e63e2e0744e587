using System;

namespace XhsPowerShell.Client.Settings;

/// <summary>The level of the environment variables. A blank one counts as not set.</summary>
internal static class EnvironmentSettings
{
    private const string TokenVariable = "XHS_TOKEN";
    private const string RegionVariable = "XHS_REGION";
    private const string BaseUriVariable = "XHS_BASE_URI";

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
                    ?? throw ConfigError.Invalid(RegionVariable, "it must be Global, China or Sandbox."),
            BaseUri = address is null
                ? null
                : Uri.TryCreate(address, UriKind.Absolute, out var uri)
                    ? uri
                    : throw ConfigError.Invalid(BaseUriVariable, "it must be a full http or https address."),
        };
        return SettingRules.FindProblem(values) is { } problem
            ? throw ConfigError.Invalid(VariableOf(problem.Setting), problem.ToString())
            : values;

        string? Value(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    private static string VariableOf(string setting) => setting switch
    {
        nameof(SettingsLayer.Token) => TokenVariable,
        nameof(SettingsLayer.Region) => RegionVariable,
        _ => BaseUriVariable,
    };
}
