using System;
using System.Diagnostics;
using System.IO;
using XhsPowerShell.Store.Tests.Support;
using Xunit;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>The tests leave no files of their servers behind.</summary>
public sealed class PostgresLeftoversTests
{
    [StoreFact]
    public void What_killed_tests_have_left_is_removed_and_what_others_use_stays()
    {
        int dead;
        using (var process = Process.Start("true"))
        {
            dead = process.Id;
            Assert.True(process.WaitForExit(30_000));
        }

        var left = Path.Combine(Path.GetTempPath(), $"xhs-postgres-{dead}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.Combine(left, "data"));
        File.WriteAllText(Path.Combine(left, "data", "PG_VERSION"), "15");
        var used = PostgresLeftovers.CreateFolder();
        PostgresLeftovers.Remove();
        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(used));
        PostgresLeftovers.Delete(used);
    }

    [StoreFact]
    public void A_server_removes_its_files_when_it_ends_and_when_it_had_crashed()
    {
        string folder;
        using (var server = new PostgresServer())
        {
            folder = server.Folder;
            server.Crash();
            // To be started again.
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }
}
