using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Store.Tests.Postgres;

public sealed class PostgresMarkTests() : MarkTests(new PostgresTestStore());
