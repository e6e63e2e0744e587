using Npgsql;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;
using Xunit;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rule 19: encrypted and checked unless the address says otherwise.</summary>
public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("postgresql://me@db.example.com/x", SslMode.VerifyFull)]
    [InlineData("postgresql://me@db.example.com/x?sslmode=require", SslMode.Require)]
    [InlineData("postgresql://me@10.0.0.5/x?sslmode=disable", SslMode.Disable)]
    [InlineData("postgresql://me@10.0.0.5/x", SslMode.VerifyFull)]
    [InlineData("postgresql://me@localhost/x", SslMode.Prefer)]
    [InlineData("postgresql://me@127.0.0.1:5433/x", SslMode.Prefer)]
    [InlineData("postgresql://me@[::1]/x", SslMode.Prefer)]
    [InlineData("postgresql://me@localhost/x?sslmode=verify-ca&sslrootcert=/ca.pem", SslMode.VerifyCA)]
    public void The_certificate_is_checked_everywhere_but_on_this_computer(string address, SslMode mode) =>
        Assert.Equal(mode, Read(address).Connection.SslMode);

    [Fact]
    public void An_address_says_who_where_and_which_schema()
    {
        var (connection, schema) = Read("postgres://some%20one@db.example.com:6432/data%2Fbase?schema=team_1");
        Assert.Equal(
            ("some one", "db.example.com", 6432, "data/base", "team_1"),
            (connection.Username, connection.Host, connection.Port, connection.Database, schema));
        Assert.Equal("xhs", Read("postgres://me@h/d").Schema);
        Assert.Equal(5432, Read("postgres://me@h/d").Connection.Port);
        Assert.False(connection.Pooling || connection.Enlist);
        Assert.Equal((0, true, 10), (connection.MaxAutoPrepare, connection.NoResetOnClose, connection.CommandTimeout));
    }

    [Theory]
    [InlineData("?sslmode=maybe")]
    [InlineData("?schema=a;drop table x")]
    [InlineData("?schema=Upper")]
    [InlineData("?options=-c%20search_path")]
    public void What_is_not_known_is_refused_and_not_ignored(string query)
    {
        var error = Assert.Throws<XhsStoreException>(() => Read("postgres://me@h/d" + query));
        Assert.Equal("StoreInvalid", error.ErrorId);
    }

    private static (NpgsqlConnectionStringBuilder Connection, string Schema) Read(string address) =>
        PostgresSettings.Read(StoreAddress.Parse(address)!, new PostgresStoreOptions());
}
