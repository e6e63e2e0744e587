namespace XhsPowerShell.Cli.Input;

/// <summary>One input, or why a line of standard input is none.</summary>
/// <param name="Text">The id, link or keyword as it was given; empty when there is a problem.</param>
/// <param name="Problem">Why it cannot be used, or null.</param>
internal sealed record InputLine(string Text, string? Problem = null);
