using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rules 8, 19 and 27: what only a server can do, or do wrong.</summary>
public sealed class PostgresServerTests : IDisposable
{
    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreFact]
    public async Task Many_processes_that_open_a_new_database_at_once_create_its_tables_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(test.Open)))
            .WaitAsync(TimeSpan.FromMinutes(2));
        foreach (var (store, i) in stores.Select((store, i) => (store, i)))
        {
            store.Exchange(Batch(Response("u" + i)));
        }

        Assert.Equal(8, stores[0].Summarize([]).Responses);
        Assert.Equal(1L, test.Read("SELECT count(*) FROM meta WHERE name = 'id'"));
    }

    [StoreFact]
    public void A_role_with_the_rights_of_one_schema_is_enough()
    {
        var role = test.Schema + "_role";
        test.Run($"CREATE ROLE {role} LOGIN PASSWORD '{PostgresServer.Shared.Password}'; "
            + $"CREATE SCHEMA {test.Schema} AUTHORIZATION {role}");
        try
        {
            var address = test.Location.Replace(PostgresServer.User + "@", role + "@", StringComparison.Ordinal);
            using var store = test.Open(StoreAddress.Parse(address)!);
            store.SetDailyCallLimit(1);
            var batch = Batch(Response("a"));
            batch.Reservations.AddRange([new(Scope, UserEndpoint, null), new(Scope, UserEndpoint, null)]);
            Assert.Equal([true, false], store.Exchange(batch).Granted);
            Assert.Equal(1, store.Erase(new() { UserId = "a" }, commit: true).Responses);
        }
        finally
        {
            test.Run($"DROP OWNED BY {role} CASCADE; DROP ROLE {role}");
        }
    }

    [StoreFact]
    public void Every_lost_connection_is_opened_again_and_nothing_is_written_twice()
    {
        using var store = test.Open();
        for (var i = 0; i < 10; i++)
        {
            store.Exchange(Batch(Response("u" + i)));
            test.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'XhsPowerShell' "
                + $"AND query LIKE '%{test.Schema}%' AND pid <> pg_backend_pid()");
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(i => "u" + i), store.ReadVersions(new()).Select(r => r.Subject));
    }

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_store_opens_although_the_connection_that_it_was_given_has_just_ended(int request)
    {
        // As from a pooler that has not noticed yet that the server was started again.
        using var proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        proxy.Cut = sent => sent.Number == request ? ProxyCut.BeforeReply : ProxyCut.None;
        var address = test.Location.Replace(
            $":{PostgresServer.Shared.EntryPort}/", $":{proxy.Port}/", StringComparison.Ordinal);
        test.Open(StoreAddress.Parse(address)!).Exchange(Batch(Response("a")));
        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(1L, test.Read("SELECT count(*) FROM answer"));
    }

    [StoreFact]
    public void A_reply_that_is_lost_is_read_again_and_the_batch_counts_once()
    {
        using var store = test.Open();
        store.SetDailyCallLimit(3);
        var batch = Batch(Response("a"));
        batch.Reservations.AddRange([new(Scope, UserEndpoint, null), new(Scope, UserEndpoint, null)]);
        var lost = 0;
        test.AfterCommit = () =>
        {
            if (lost++ == 0)
            {
                throw new NpgsqlException("lost", new TimeoutException());
            }
        };
        var reply = store.Exchange(batch);
        Assert.Equal(1, lost);
        Assert.Equal([true, true], reply.Granted);
        Assert.Equal(2, reply.Spent);
        Assert.Single(store.ReadVersions(new()));
        Assert.Equal(2L, test.Read("SELECT used FROM spend"));
    }

    [StoreFact]
    public void A_batch_waits_for_a_server_that_restarts()
    {
        using var server = new PostgresServer();
        using var store = PostgresStore.Open(
            StoreAddress.Parse(server.Address)!, new PostgresStoreOptions { Password = server.Password });
        store.Exchange(Batch(Response("a")));
        server.Crash();
        var restart = Task.Run(() =>
        {
            Thread.Sleep(500);
            server.Start();
        });
        store.Exchange(Batch(Response("b")));
        Assert.True(restart.Wait(TimeSpan.FromMinutes(1)));
        Assert.Equal(["a", "b"], store.ReadVersions(new()).Select(response => response.Subject));
    }

    [StoreFact]
    public async Task An_answer_that_is_kept_while_somebody_looks_for_it_is_found_and_not_claimed_to_be_asked_again()
    {
        var address = StoreAddress.Parse(test.Location)!;
        var options = new PostgresStoreOptions { Password = PostgresServer.Shared.Password };
        using var leader = PostgresStore.Open(address, options);
        using var other = PostgresStore.Open(address, options);
        for (var i = 0; i < 300; i++)
        {
            var key = Key("race" + i);
            var notBefore = leader.Now - TimeSpan.FromHours(1);
            Assert.Equal(default, leader.Find([new(key, notBefore, Claim: true)])[0]);
            var keeping = Task.Run(() => leader.Exchange(Batch(Response("race" + i))));
            StoreFinding finding;
            do
            {
                finding = other.Find([new(key, notBefore, Claim: true)])[0];
            }
            while (finding.IsUnderWay && !keeping.IsFaulted);
            Assert.NotNull(finding.Response);
            await keeping.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    [StoreFact]
    public void Nothing_stays_with_the_connection_so_that_a_pooler_may_change_it_after_each_transaction()
    {
        using var store = test.Open(StoreAddress.Parse(test.Location + "&application_name=" + test.Schema)!);
        store.Exchange(Batch(Response("a")));
        store.Find([new(Key("b"), test.Now, Claim: true)]);
        var own = $"(SELECT pid FROM pg_stat_activity WHERE application_name = '{test.Schema}')";
        Assert.Equal(0L, test.Read("SELECT count(*) FROM pg_locks WHERE pid IN " + own));
        Assert.Equal("idle", test.Read(
            $"SELECT state FROM pg_stat_activity WHERE application_name = '{test.Schema}'"));
    }

    [StoreFact]
    public void A_store_of_a_newer_release_that_refuses_this_one_is_not_touched()
    {
        test.Open().Exchange(Batch(Response("a")));
        test.Run("UPDATE meta SET value = '99' WHERE name = 'schema'");
        test.Open().Exchange(Batch(Response("b")));
        test.Run("UPDATE meta SET value = '99' WHERE name = 'oldest'");
        Assert.Equal("StoreNewerVersion", Assert.Throws<XhsStoreException>(test.Open).ErrorId);
    }

    [StoreFact]
    public void A_store_of_the_version_before_is_extended_and_its_clients_go_on_beside_this_one()
    {
        test.Open().Exchange(Batch(Response("old", "kept before")));
        test.Run("ALTER TABLE answer DROP COLUMN checksum; DROP TABLE share, work; "
            + "UPDATE meta SET value = '1' WHERE name = 'schema'");
        using var store = test.Open();
        Assert.Equal("kept before", Text(store.Find([new(Key("old"), DateTimeOffset.MinValue, false)])[0].Response!));
        Assert.Equal(PostgresSchema.Version, store.Summarize([]).SchemaVersion);
        // As an older client keeps: it does not know the columns that were added.
        test.Run("INSERT INTO answer(key, scope, endpoint, subject, request, kept_at, retrieved_at, code, http, body) "
            + "SELECT '\\x00112233445566778899aabbccddeeff', scope, endpoint, 'other', request, kept_at, "
            + "retrieved_at, code, http, body FROM answer");
        store.Exchange(Batch(Response("new", "kept now")));
        Assert.Equal(["kept before", "kept before", "kept now"], store.ReadVersions(new()).Select(Text));
    }

    [StoreTheory]
    [InlineData("wrong")]
    [InlineData("")]
    public void A_password_that_does_not_fit_is_an_error_that_does_not_show_it(string password)
    {
        test.Password = null;
        var before = Environment.GetEnvironmentVariable("XHS_STORE_PASSWORD");
        try
        {
            Environment.SetEnvironmentVariable("XHS_STORE_PASSWORD", PostgresServer.Shared.Password);
            test.Open().Exchange(Batch(Response("a")));
            Environment.SetEnvironmentVariable("XHS_STORE_PASSWORD", password);
            var error = Assert.Throws<XhsStoreException>(test.Open);
            Assert.Equal(("StoreUnavailable", test.Location), (error.ErrorId, error.Location));
            Assert.Contains("XHS_STORE_PASSWORD", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("XHS_STORE_PASSWORD", before);
        }
    }

    [StoreFact]
    public void Without_a_server_the_error_names_the_address_and_comes_at_once()
    {
        var address = "postgresql://me@127.0.0.1:1/db";
        var error = Assert.Throws<XhsStoreException>(() => test.Open(StoreAddress.Parse(address)!));
        Assert.Equal(("StoreUnavailable", address), (error.ErrorId, error.Location));
    }

    [StoreFact]
    public void A_server_without_tls_is_refused_where_a_certificate_is_asked_for()
    {
        var error = Assert.Throws<XhsStoreException>(() => test.Open(
            StoreAddress.Parse(PostgresServer.Shared.Address + "?sslmode=verify-full")!));
        Assert.Equal("StoreUnavailable", error.ErrorId);
    }
}
