using System;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Store.Tests.Support;
using Xunit;

namespace XhsPowerShell.Fleet.Tests.Support;

/// <summary>A test with a PostgreSQL server that sends signals to processes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerSignalFactAttribute : FactAttribute
{
    public ServerSignalFactAttribute() => Skip = PostgresServer.SkipReason ?? Signals.Obstacle;
}
