using System;
using System.IO;
using System.Linq;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Contract.KeepingTests;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

/// <summary>Rule 1: a store with a fault is never taken for an empty one, and never gives a wrong answer.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly SqliteTestStore test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("some notes of mine")]
    [InlineData("SQLite format 2")]
    public void A_file_of_another_program_is_refused_and_left_as_it_is(string content)
    {
        var text = content + new string('.', 40_000);
        File.WriteAllText(test.File, text);
        Fails("StoreForeign", () => test.Open());
        Assert.Equal(text, File.ReadAllText(test.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRAGMA application_id = 77;")]
    public void A_database_of_another_program_is_refused_and_left_as_it_is(string sql)
    {
        File.WriteAllBytes(test.File, []);
        test.Run("CREATE TABLE answer(x); CREATE TABLE meta(x); " + sql);
        var before = File.ReadAllBytes(test.File);
        Fails("StoreForeign", () => test.Open());
        Assert.Equal(before, File.ReadAllBytes(test.File));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3000)]
    [InlineData(16384 * 3)]
    [InlineData(-1)]
    public void A_truncated_file_is_damaged_and_not_empty(int length)
    {
        Fill(200);
        using (var file = File.OpenWrite(test.File))
        {
            file.SetLength(length > 0 ? length : file.Length - 16384);
        }

        Fails("StoreDamaged", () => test.Open());
    }

    [Fact]
    public void Whatever_is_overwritten_in_the_file_no_answer_is_a_wrong_one()
    {
        Fill(200);
        var good = File.ReadAllBytes(test.File);
        var random = new Random(11);
        var lost = 0;
        var damaged = 0;
        for (var round = 0; round < 60; round++)
        {
            var bytes = (byte[])good.Clone();
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 4000), 4000));
            File.WriteAllBytes(test.File, bytes);
            try
            {
                using var store = test.Open();
                for (var i = 0; i < 200; i++)
                {
                    var found = FindOne(store, "u" + i, DateTimeOffset.MinValue);
                    if (found is not null && TryText(found) is { } text)
                    {
                        Assert.Equal(TextOf(i), text);
                    }
                    else
                    {
                        lost++;
                    }
                }
            }
            catch (XhsStoreException exception)
            {
                Assert.Contains(exception.ErrorId, new[] { "StoreDamaged", "StoreForeign", "StoreNewerVersion" });
                damaged++;
            }

            File.Delete(test.File + "-wal");
            File.Delete(test.File + "-shm");
        }

        // Both happen: SQLite notices, and an answer that is damaged cannot be restored.
        Assert.InRange(damaged, 1, 59);
        Assert.NotEqual(0, lost);
    }

    [Theory]
    [InlineData("DROP TABLE answer")]
    [InlineData("DROP TABLE meta")]
    [InlineData("DELETE FROM meta")]
    [InlineData("DELETE FROM meta WHERE name = 'id'")]
    [InlineData("UPDATE meta SET value = 'many' WHERE name = 'oldest'")]
    [InlineData("UPDATE answer SET key = x'00'")]
    [InlineData("UPDATE answer SET kept_at = -1")]
    [InlineData("ALTER TABLE answer RENAME COLUMN body TO data")]
    [InlineData("UPDATE answer SET retrieved_at = 9223372036854775807")]
    public void Tables_that_are_not_as_they_were_made_are_damaged(string sql)
    {
        Fill(3);
        test.Run(sql);
        Fails("StoreDamaged", () => Assert.Equal(
            0, test.Open().ReadVersions(new()).Select(response => response.Code).First()));
    }

    [Fact]
    public void A_newer_release_says_whether_this_one_can_use_its_file()
    {
        Fill(1);
        test.Run("UPDATE meta SET value = '2' WHERE name = 'schema'; ALTER TABLE answer ADD COLUMN later TEXT;");
        var store = test.Open();
        Assert.NotNull(FindOne(store, "u0", test.Now));
        store.Exchange(Batch(Response("a")));
        Assert.Equal(2, store.Summarize([]).SchemaVersion);

        test.Run("UPDATE meta SET value = '2' WHERE name = 'oldest'");
        Assert.Contains("version 2", Fails("StoreNewerVersion", () => test.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void While_another_process_writes_for_long_reading_goes_on_and_writing_says_so_and_can_be_repeated()
    {
        Fill(1);
        test.LockTimeout = TimeSpan.FromMilliseconds(100);
        var store = test.Open();
        var batch = Batch(Response("a"));
        using (var other = XhsPowerShell.Store.Sqlite.SqliteDatabase.Open(test.File, false, TimeSpan.FromSeconds(1)))
        {
            other.Run("BEGIN IMMEDIATE");
            Fails("StoreLocked", () => store.Exchange(batch));
            Assert.NotNull(FindOne(store, "u0", test.Now));
            Assert.NotNull(FindOne(test.Open(), "u0", test.Now));
        }

        store.Exchange(batch);
        Assert.Single(store.ReadVersions(new() { Subject = "a" }));
    }

    [Fact]
    public void A_file_that_another_process_keeps_for_itself_is_locked()
    {
        Fill(1);
        test.LockTimeout = TimeSpan.FromMilliseconds(100);
        using var other = XhsPowerShell.Store.Sqlite.SqliteDatabase.Open(test.File, false, TimeSpan.FromSeconds(1));
        other.Run("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM mark; COMMIT;");
        Fails("StoreLocked", () => test.Open());
    }

    [DiskFact]
    public void On_a_full_disk_nothing_is_lost_and_the_same_batch_goes_in_once_there_is_room()
    {
        using var disk = new SmallDisk(1500);
        var store = test.Open(disk.File);
        store.Exchange(Batch(Response("first")));
        var filler = Path.Combine(disk.Folder, "filler");
        FillUp(filler);

        var noise = new byte[60_000];
        new Random(1).NextBytes(noise);
        var batch = Batch(Response("second") with { Body = noise });
        var error = Fails("StoreWriteFailed", () => store.Exchange(batch), disk.File);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.NotNull(FindOne(store, "first", test.Now));
        Assert.Null(FindOne(store, "second", test.Now));

        File.Delete(filler);
        store.Exchange(batch);
        Assert.Single(store.ReadVersions(new() { Subject = "second" }));
        store.Dispose();
        Assert.NotNull(FindOne(test.Open(disk.File), "second", test.Now));
        test.Close();
    }

    [DiskFact]
    public void On_a_full_disk_a_store_is_closed_however_often_somebody_does_so()
    {
        using var disk = new SmallDisk(1500);
        var store = test.Open(disk.File);
        store.Exchange(Batch(Response("first")));
        var filler = Path.Combine(disk.Folder, "filler");
        FillUp(filler);
        store.Dispose();
        store.Dispose();
        Assert.ThrowsAny<Exception>(() => store.Exchange(Batch(Response("second"))));
        store.Dispose();
        File.Delete(filler);
        Assert.NotNull(FindOne(test.Open(disk.File), "first", test.Now));
        test.Close();
    }

    [DiskFact]
    public void A_new_store_on_a_full_disk_says_so()
    {
        using var disk = new SmallDisk(64);
        FillUp(Path.Combine(disk.Folder, "filler"));
        var error = Fails("StoreUnavailable", () => test.Open(disk.File), disk.File);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
    }

    [DiskFact]
    public void A_read_only_folder_is_refused_before_anything_is_asked()
    {
        using var disk = new SmallDisk(1500);
        test.Open(disk.File).Dispose();
        disk.SetReadOnly(true);
        Fails("StoreUnavailable", () => test.Open(disk.File), disk.File);
        var other = Path.Combine(disk.Folder, "new.db");
        Fails("StoreUnavailable", () => test.Open(other), other);
        disk.SetReadOnly(false);
    }

    [ReadOnlyFileFact]
    public void A_read_only_file_is_read_and_writing_says_why_it_cannot()
    {
        Fill(1);
        using var readOnly = new ReadOnlyFile(test.File);
        var store = test.Open();
        Assert.NotNull(FindOne(store, "u0", test.Now));
        var error = Fails("StoreWriteFailed", () => store.Exchange(Batch(Response("a"))));
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.NotNull(FindOne(store, "u0", test.Now));
        store.Dispose();
    }

    [Fact]
    public void An_answer_that_a_disk_has_changed_or_mixed_up_cannot_be_restored_and_the_others_can()
    {
        Fill(3);
        test.Run("UPDATE answer SET body = (SELECT body FROM answer WHERE subject = 'u1') WHERE subject = 'u0'");
        test.Run("UPDATE answer SET code = 0 + 201 WHERE subject = 'u2'");
        var store = test.Open();
        Assert.Null(TryText(FindOne(store, "u0", test.Now)!));
        Assert.Equal(TextOf(1), TryText(FindOne(store, "u1", test.Now)!));
        Assert.Null(TryText(FindOne(store, "u2", test.Now)!));
        Assert.Equal([null, TextOf(1), null], store.ReadVersions(new()).Select(TryText));
    }

    [Fact]
    public void A_file_that_is_deleted_during_the_run_is_noticed_by_reading_and_by_writing()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a")));
        if (OperatingSystem.IsWindows())
        {
            Assert.Throws<IOException>(() => File.Delete(test.File));
            return;
        }

        File.Delete(test.File);
        Fails("StoreReplaced", () => FindOne(store, "a", test.Now));
        Fails("StoreReplaced", () => store.Exchange(Batch(Response("b"))));
        Assert.False(File.Exists(test.File));
    }

    [Fact]
    public void A_file_that_is_replaced_during_the_run_gives_no_answers_of_the_other_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var other = Path.Combine(test.Folder, "other.db");
        using (var store = test.Open(other))
        {
            store.Exchange(Batch(Response("a", "other")));
        }

        var open = test.Open();
        open.Exchange(Batch(Response("a", "mine")));
        File.Move(other, test.File, overwrite: true);
        Fails("StoreReplaced", () => FindOne(open, "a", test.Now));
        Fails("StoreReplaced", () => Assert.Empty(open.ReadVersions(new())));
        Fails("StoreReplaced", () => open.Exchange(Batch(Response("b"))));
    }

    [Fact]
    public void A_file_whose_content_is_replaced_in_place_is_not_written()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a")));
        test.Run("UPDATE meta SET value = 'of another store' WHERE name = 'id'");
        Fails("StoreReplaced", () => store.Exchange(Batch(Response("b"))));
    }

    [Fact]
    public void A_folder_is_no_store()
    {
        Directory.CreateDirectory(test.File);
        var error = Fails("StoreUnavailable", () => test.Open());
        Assert.Contains("folder", error.Message, StringComparison.Ordinal);
        // What there is for every command, in both front ends.
        Assert.Contains("XHS_STORE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_refused_as_long_as_there_is_no_store_for_it()
    {
        var error = Assert.Throws<XhsStoreException>(
            () => StoreFactory.Open(StoreAddress.Parse("postgresql://u@host/db")!));
        Assert.Equal("StoreUnavailable", error.ErrorId);
        Assert.Contains("postgresql://u@host/db", error.Message, StringComparison.Ordinal);
    }

    private XhsStoreException Fails(string errorId, Action action, string? location = null)
    {
        var error = Assert.Throws<XhsStoreException>(action);
        Assert.Equal((errorId, location ?? test.File), (error.ErrorId, error.Location));
        Assert.Contains(error.Location!, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("{", error.Message, StringComparison.Ordinal);
        return error;
    }

    private void Fill(int count)
    {
        using var store = test.Open();
        store.Exchange(Batch([.. Enumerable.Range(0, count).Select(i => Response("u" + i, TextOf(i)))]));
    }

    // Hardly compressed: a changed byte inflates to another text.
    private static string TextOf(int number)
    {
        var bytes = new byte[3000];
        new Random(number).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static void FillUp(string path)
    {
        using var file = File.Create(path);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
