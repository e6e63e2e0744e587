using System;
using System.Linq;
using Npgsql;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>
/// Another user of the database may create functions in the schema public: with the exact types of an argument, they
/// come before those of the server that take any type.
/// </summary>
public sealed class PostgresHostileUserTests : IDisposable
{
    // What takes any type, or another type than what is handed over: somebody else's function would fit better.
    private const string Traps = """
        DO $$
        DECLARE
            t text;
            f text;
        BEGIN
            FOREACH t IN ARRAY ARRAY['text', 'bytea', 'bigint', 'int', 'smallint', 'numeric'] LOOP
                FOREACH f IN ARRAY ARRAY['cardinality', 'unnest'] LOOP
                    EXECUTE format('CREATE FUNCTION public.%I(x %s[]) RETURNS bigint LANGUAGE plpgsql AS '
                        || '''BEGIN RAISE EXCEPTION ''''trap %s(%s[])''''; END''', f, t, f, t);
                END LOOP;
                FOREACH f IN ARRAY ARRAY['array_agg', 'count'] LOOP
                    EXECUTE format('CREATE FUNCTION public.trap_%s(s bigint, x %s) RETURNS bigint LANGUAGE plpgsql AS '
                        || '''BEGIN RAISE EXCEPTION ''''trap %s(%s)''''; END''', f, t, f, t);
                    EXECUTE format('CREATE AGGREGATE public.%I(%s) (sfunc = public.trap_%s, stype = bigint)', f, t, f);
                END LOOP;
            END LOOP;
            CREATE FUNCTION public.trap(x text, y bigint) RETURNS text LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''trap text||bigint''; END';
            CREATE OPERATOR public.|| (FUNCTION = public.trap, LEFTARG = text, RIGHTARG = bigint);
            CREATE FUNCTION public.trap(x bigint[], y bigint) RETURNS bigint[] LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''trap bigint[]||bigint''; END';
            CREATE OPERATOR public.|| (FUNCTION = public.trap, LEFTARG = bigint[], RIGHTARG = bigint);
            CREATE FUNCTION public.trap(x bigint, y interval) RETURNS interval LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''trap bigint*interval''; END';
            CREATE OPERATOR public.* (FUNCTION = public.trap, LEFTARG = bigint, RIGHTARG = interval);
            CREATE FUNCTION public.pg_total_relation_size(x oid) RETURNS bigint LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''trap pg_total_relation_size''; END';
            CREATE FUNCTION public.floor(x bigint) RETURNS bigint LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''trap floor''; END';
        END $$
        """;

    private readonly string database = "hostile_" + Guid.NewGuid().ToString("N");

    public void Dispose()
    {
        if (PostgresServer.SkipReason is null)
        {
            Run("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
            Run("postgres", $"DROP ROLE IF EXISTS {database}");
        }
    }

    [StoreFact]
    public void Functions_of_another_user_of_the_database_are_never_called()
    {
        CreateDatabase();
        using (var first = Open())
        {
            Use(first);
        }

        // The tables and the limit are there now.
        using var second = Open();
        Use(second);
    }

    [StoreFact]
    public void The_daily_limit_holds_although_another_user_redefines_what_its_routine_calls()
    {
        CreateDatabase(traps: false);
        using var store = Open();
        store.SetDailyCallLimit(3);
        RunAsAnother("""
            CREATE FUNCTION public.cardinality(x text[]) RETURNS int LANGUAGE plpgsql AS
                $$ BEGIN UPDATE xhs.spend SET used = 0; RETURN array_length(x, 1); END $$
            """);
        Assert.Equal([true, true], Reserve(store, 2));
        Assert.Equal([true, false], Reserve(store, 2));
        Assert.Equal([false, false], Reserve(store, 2));
        Assert.Equal(3L, Run(database, "SELECT used FROM xhs.spend"));
    }

    [StoreFact]
    public void Every_routine_says_itself_where_it_looks_functions_up_also_in_a_store_of_the_version_before()
    {
        CreateDatabase(traps: false);
        const string Open = """
            SELECT count(*) FROM pg_proc WHERE pronamespace = 'xhs'::regnamespace
                AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY(proconfig), false)
            """;
        const string All = "SELECT count(*) FROM pg_proc WHERE pronamespace = 'xhs'::regnamespace";
        this.Open().Dispose();
        Assert.Equal(0L, Run(database, Open));
        Assert.InRange((long)Run(database, All)!, 10, 100);
        // As the version before has left them.
        Run(database, """
            DO $$ DECLARE r regprocedure; BEGIN
                FOR r IN SELECT oid FROM pg_proc WHERE pronamespace = 'xhs'::regnamespace LOOP
                    EXECUTE 'ALTER ROUTINE ' || r || ' RESET search_path';
                END LOOP;
            END $$;
            UPDATE xhs.meta SET value = '3' WHERE name = 'schema'
            """);
        Assert.NotEqual(0L, Run(database, Open));
        this.Open().Dispose();
        Assert.Equal(0L, Run(database, Open));
    }

    // Everything that a client asks of a database.
    private static void Use(PostgresStore store)
    {
        store.SetDailyCallLimit(1000);
        Assert.Equal([true, true, true], Reserve(store, 3));
        var now = store.Now;
        var share = store.OpenShare("spring", "users", TimeSpan.FromSeconds(60));
        var batch = Batch(Response("a"), Response("b"));
        batch.Ledger.Add(
            new LedgerEntry { Scope = Scope, Endpoint = UserEndpoint, Requests = 1, Billed = 1, Open = -1 });
        batch.Spends.Add(new StoreSpend(Scope, 0, -1));
        batch.Pauses.Add(new StorePause("tag", TimeSpan.FromSeconds(1)));
        batch.Marks.Add(new StoreMark(Key("list"), ["1", "2"], now, now, "a"));
        batch.Abandoned.Add(Key("c"));
        batch.ShareSteps.Add(new StoreShareStep(share, 1)
        {
            Offers = [new(Key("a"), "a"), new(Key("b"), "b"), new(Key("c"), "c")], Room = 1, WantsCounts = true,
        });
        Assert.Equal("a", Assert.Single(Assert.Single(store.Exchange(batch).ShareSteps).Claimed).Text);
        batch = new StoreBatch();
        batch.ShareSteps.Add(new StoreShareStep(share, 1) { Outcomes = [new(Key("a"), true, 0)] });
        batch.ShareSteps.Add(new StoreShareStep(share, 2) { IsHelping = true, Room = 1, WantsCounts = true });
        batch.ShareSteps.Add(new StoreShareStep(share, 1) { IsLeaving = true });
        Assert.Single(store.Exchange(batch).ShareSteps[1].Claimed);
        StoreLookup[] lookups = [new(Key("a"), now, Claim: false), new(Key("c"), now, Claim: true)];
        Assert.Equal([true, false], store.Find(lookups).Select(finding => finding.Response is not null));
        Assert.NotNull(store.Find([lookups[0]])[0].Response);
        Assert.Equal(["1", "2"], store.ReadMark(Key("list"))!.Ids);
        Assert.Equal("spring", Assert.Single(store.ReadShares()).Name);
        Assert.Equal(2, store.ReadVersions(new VersionQuery { Endpoints = [UserEndpoint] }).Count());
        Assert.Equal(2, store.Summarize([UserEndpoint]).Responses);
        Assert.InRange(Assert.Single(store.ReadLedger(null, null)).Requests, 1, 2);
        Assert.Equal(1, store.Erase(new EraseQuery { UserId = "c", Scope = null }, commit: false).Inputs);
        Assert.Equal(1, store.Erase(new EraseQuery { UserId = "c", Scope = null }, commit: true).Inputs);
        Assert.Equal(3, store.ForgetShare("spring", commit: true)!.Inputs + 1);
        Assert.Equal(2, store.Erase(new EraseQuery(), commit: true).Responses);
        store.SetDailyCallLimit(null);
    }

    private static System.Collections.Generic.IReadOnlyList<bool> Reserve(PostgresStore store, int count)
    {
        var batch = new StoreBatch();
        batch.Reservations.AddRange(Enumerable.Repeat(new StoreReservation(Scope, UserEndpoint, null), count));
        return store.Exchange(batch).Granted;
    }

    // A database of its own: other tests use the functions of the server.
    private void CreateDatabase(bool traps = true)
    {
        Run("postgres", $"CREATE DATABASE {database}");
        Run("postgres", $"CREATE ROLE {database}");
        Run(database, $"GRANT CREATE, USAGE ON SCHEMA public TO {database}");
        if (traps)
        {
            RunAsAnother(Traps);
        }
    }

    private PostgresStore Open() => PostgresStore.Open(
        StoreAddress.Parse(
            $"postgresql://{PostgresServer.User}@127.0.0.1:{PostgresServer.Shared.EntryPort}/{database}")!,
        new PostgresStoreOptions { Password = PostgresServer.Shared.Password });

    private void RunAsAnother(string sql) => Run(database, $"SET ROLE {database}; {sql}");

    private static object? Run(string database, string sql)
    {
        using var connection = PostgresServer.Shared.Connect();
        if (database != "postgres")
        {
            connection.ChangeDatabase(database);
        }

        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
