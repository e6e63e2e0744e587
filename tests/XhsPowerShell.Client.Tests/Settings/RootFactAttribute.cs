using System;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>
/// A test that gives files to other users, which only root may do, on a system that tells who owns a file.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() =>
        Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "Only as root on Linux.";
}
