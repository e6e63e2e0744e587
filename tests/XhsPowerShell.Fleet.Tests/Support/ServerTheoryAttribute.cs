using System;
using XhsPowerShell.Store.Tests.Support;
using Xunit;

namespace XhsPowerShell.Fleet.Tests.Support;

/// <summary>A test with data and a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute() => Skip = PostgresServer.SkipReason;
}
