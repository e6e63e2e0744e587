using System;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A test that sends signals; skipped, with the reason, where none would arrive.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = Signals.Obstacle;
}
