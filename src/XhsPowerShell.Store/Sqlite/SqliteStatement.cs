using Microsoft.Data.Sqlite;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>A prepared statement that is used again and again; its parameters are ?1, ?2 and so on.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand command;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        // The caller's own constants, never a text of a user.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
    }

    /// <summary>Runs it.</summary>
    /// <returns>The number of rows that were changed.</returns>
    public int Execute(params object?[] values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads the first value of the first row; null when there is none.</summary>
    public object? ReadValue(params object?[] values)
    {
        Bind(values);
        var value = command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Reads rows.</summary>
    /// <returns>The reader; dispose it before the statement is used again.</returns>
    public SqliteDataReader Read(params object?[] values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <summary>Frees the statement.</summary>
    public void Dispose() => command.Dispose();

    private void Bind(object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (command.Parameters.Count == index)
            {
                var name = "?" + (index + 1).ToString(CultureInfo.InvariantCulture);
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }
}
