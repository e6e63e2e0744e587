using XhsPowerShell.Store.Tests.Contract;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class SqliteModelTests() : ModelTests(static () => new SqliteTestStore());
