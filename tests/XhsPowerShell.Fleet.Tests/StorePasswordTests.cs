using System;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Where <c>xhs</c> finds the password of the database, and that it shows it nowhere.</summary>
public sealed class StorePasswordTests : IDisposable
{
    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();

    public StorePasswordTests()
    {
        xhs.At(fleet.Space);
        xhs.Environment["XHS_STORE"] = fleet.Address(1);
        xhs.Environment["XHS_STORE_PASSWORD"] = null;
        xhs.Environment["PGPASSWORD"] = null;
        File.WriteAllText(xhs.File("pgpass"), "");
        xhs.Environment["PGPASSFILE"] = xhs.File("pgpass");
    }

    public void Dispose()
    {
        fleet.Dispose();
        xhs.Dispose();
    }

    [ServerFact]
    public async Task The_protected_settings_have_it_and_show_stars()
    {
        Put($"\"storePassword\": \"{PostgresServer.Shared.Password}\"");
        var result = await xhs.Run(["user", new string('a', 24), "--max-age", "1d"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(1L, fleet.Read("SELECT count(*) FROM answer"));

        var shown = await xhs.Run(["config"]);
        Assert.Contains("************", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Shared.Password, shown.Output, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task The_environment_goes_before_the_settings()
    {
        Put("\"storePassword\": \"kernel-wrong\"");
        var refused = await xhs.Run(["user", new string('a', 24), "--max-age", "1d"]);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.DoesNotContain("kernel-wrong", refused.Error + refused.Output, StringComparison.Ordinal);

        xhs.Environment["XHS_STORE_PASSWORD"] = PostgresServer.Shared.Password;
        Assert.Equal(0, (await xhs.Run(["store"])).ExitCode);
    }

    [ServerFact]
    public async Task A_secret_that_only_PowerShell_can_read_is_refused_before_any_call()
    {
        Put("\"storeSecretName\": \"Db\"");
        foreach (var line in new string[][] { ["user", new string('a', 24), "--max-age", "1d"], ["store"] })
        {
            var result = await xhs.Run(line);
            Assert.NotEqual(0, result.ExitCode);
            Assert.Contains("'Db'", result.Error, StringComparison.Ordinal);
            Assert.Contains("XHS_STORE_PASSWORD", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(0, (await xhs.Run(["user", "5cab9537000000005a90c3e1", "--region", "sandbox"])).ExitCode);
    }

    private void Put(string field)
    {
        File.WriteAllText(xhs.ConfigPath, "{ \"version\": 1, " + field + " }");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(xhs.ConfigPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
