using System;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A theory that sends signals; skipped, with the reason, where none would arrive.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalTheoryAttribute : TheoryAttribute
{
    public SignalTheoryAttribute() => Skip = Signals.Obstacle;
}
