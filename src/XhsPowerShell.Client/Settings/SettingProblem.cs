using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>A value that cannot be used: which setting, and what is asked of it. Never holds the value.</summary>
internal sealed record SettingProblem(string Setting, string Demand)
{
    public override string ToString() => Texts.Get("SettingProblem", Setting, Demand);
}
