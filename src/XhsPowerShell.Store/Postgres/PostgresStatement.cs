#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>One statement with the values of its parameters ($1, $2 …).</summary>
/// <param name="Sql">The statement; <c>{s}</c> is the schema, <c>{now}</c> and <c>{day}</c> when the transaction
/// began by the server's clock, <c>{fixed}</c> the time of a test or NULL.</param>
/// <param name="Values">The values.</param>
internal readonly record struct PostgresStatement(string Sql, params object?[] Values);
#endif
