using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>A value that cannot be used: the setting and what it must be. Never contains the value.</summary>
internal sealed record SettingProblem(string Setting, string Demand)
{
    public override string ToString() => Texts.Get("SettingProblem", Setting, Demand);
}
