using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class SqliteMarkTests() : MarkTests(new SqliteTestStore());
