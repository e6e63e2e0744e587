using System;
using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Store.Tests.Postgres;

public sealed class PostgresModelTests() : ModelTests(static () => new PostgresTestStore { Patience = TimeSpan.Zero });
