using System;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A theory on a terminal; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalTheoryAttribute : TheoryAttribute
{
    public TerminalTheoryAttribute() => Skip = Terminal.Obstacle;
}
