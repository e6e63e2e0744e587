using System;
using Xunit;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A test with PostgreSQL and PgBouncer.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PoolerFactAttribute : FactAttribute
{
    public PoolerFactAttribute() => Skip = PgBouncer.SkipReason;
}
