using System;
using XhsPowerShell.Store.Tests.Support;
using Xunit;

namespace XhsPowerShell.Fleet.Tests.Support;

/// <summary>A test with a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute() => Skip = PostgresServer.SkipReason;
}
