using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class SqliteBatchTests() : BatchTests(new SqliteTestStore());
