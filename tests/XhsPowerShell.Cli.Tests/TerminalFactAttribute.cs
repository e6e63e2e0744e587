using System;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A test on a terminal; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = Terminal.Obstacle;
}
