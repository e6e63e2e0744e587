using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using XhsPowerShell.Store.Sqlite;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

/// <summary>Where the file is, and who can read it.</summary>
public sealed class FileTests : IDisposable
{
    private readonly SqliteTestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void The_file_and_those_beside_it_are_readable_by_the_user_alone_and_so_is_a_new_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(test.Folder, "new", "deeper", "store.db");
        var store = test.Open(path);
        store.Exchange(Batch(Response("a")));
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        Assert.Equal(["store.db", "store.db-shm", "store.db-wal"], files.Select(Path.GetFileName).Order());
        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Nothing_stays_beside_the_file_when_the_last_process_has_ended()
    {
        var (one, two) = (test.Open(), test.Open());
        one.Exchange(Batch(Response("a")));
        two.Exchange(Batch(Response("b")));
        one.Dispose();
        two.Dispose();
        Assert.Equal([test.File], Directory.GetFiles(test.Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public void A_link_that_somebody_planted_is_refused_and_its_target_not_touched(string end)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var target = Path.Combine(test.Folder, "target");
        File.WriteAllText(target, "mine");
        File.CreateSymbolicLink(test.File + end, target);
        var error = Assert.Throws<XhsStoreException>(() => test.Open());
        Assert.Equal("StoreUnavailable", error.ErrorId);
        Assert.Equal(test.File, error.Location);
        Assert.Contains("symbolic link", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(target));
    }

    [Fact]
    public void A_folder_of_the_users_choice_may_be_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(test.Folder, "real"));
        Directory.CreateSymbolicLink(Path.Combine(test.Folder, "link"), Path.Combine(test.Folder, "real"));
        test.Open(Path.Combine(test.Folder, "link", "store.db")).Exchange(Batch(Response("a")));
        Assert.True(File.Exists(Path.Combine(test.Folder, "real", "store.db")));
    }

    [Fact]
    public void A_file_that_others_can_read_is_named_once_with_the_command_that_changes_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        test.Open().Dispose();
        File.SetUnixFileMode(test.File, (UnixFileMode)0b110_100_100);
        var warnings = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            SqliteStore.Open(test.File, new SqliteStoreOptions { Warn = warnings.Add }).Dispose();
        }

        Assert.Contains($"chmod 600 '{test.File}'", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_store_is_an_error_and_nobody_is_told_to_change_who_can_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(test.File, "Somebody else's text, long enough for a header.");
        File.SetUnixFileMode(test.File, (UnixFileMode)0b110_100_100);
        var warnings = new List<string>();
        foreach (var path in new[] { test.File, "/dev/null" })
        {
            Assert.Throws<XhsStoreException>(
                () => SqliteStore.Open(path, new SqliteStoreOptions { Warn = warnings.Add }));
        }

        Assert.Empty(warnings);
    }

    [Fact]
    public void A_folder_that_others_can_write_to_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(test.Folder, (UnixFileMode)0b111_111_101);
        var warnings = new List<string>();
        SqliteStore.Open(test.File, new SqliteStoreOptions { Warn = warnings.Add }).Dispose();
        Assert.Contains($"chmod go-w '{test.Folder}'", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void No_token_and_no_name_of_a_person_is_in_the_names_of_files()
    {
        test.Open().Exchange(Batch(Response("5f0000000000000000000001")));
        Assert.All(
            Directory.GetFiles(test.Folder),
            file => Assert.StartsWith("store.db", Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/home/a/store", null)]
    [InlineData("/mnt/nas", "nfs4")]
    [InlineData("/mnt/nas/deep/down", "nfs4")]
    [InlineData("/mnt/nas2", null)]
    [InlineData("/mnt/my share/x", "cifs")]
    [InlineData("/mnt/nas/local", null)]
    [InlineData("/mnt/nas/localnot", "nfs4")]
    [InlineData("/mnt/twice/x", null)]
    [InlineData("/home/a/ssh", "fuse.sshfs")]
    public void A_network_drive_is_told_from_a_local_one(string folder, string? kind)
    {
        const string Mounts = """
            21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            30 21 0:50 / /mnt/nas rw - nfs4 server:/export rw
            31 21 0:51 / /mnt/my\040share rw,relatime shared:1 - cifs //server/share rw
            32 30 254:1 / /mnt/nas/local rw - xfs /dev/vdb rw
            33 21 0:52 / /mnt/twice rw - nfs server:/x rw
            34 33 0:53 / /mnt/twice rw - tmpfs tmpfs rw
            35 21 0:54 / /home/a/ssh rw - fuse.sshfs b@c: rw
            a line of a future Linux
            """;
        Assert.Equal(kind, NetworkDrive.FindIn(Mounts, folder));
    }

    [Fact]
    public void A_local_drive_is_none_of_the_network_and_a_path_of_another_computer_is()
    {
        Assert.Null(NetworkDrive.Find(test.File));
        Assert.Null(NetworkDrive.Find(Path.Combine(test.Folder, "not", "there", "store.db")));
        Assert.Equal("UNC", NetworkDrive.Find(@"\\server\share\store.db"));
    }
}
