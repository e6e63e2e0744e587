using System;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>A test about permissions, links or devices as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Only on Unix." : null;
}
