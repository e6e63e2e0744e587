using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public sealed class ConfigProcessTests : IDisposable
{
    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task Fifty_processes_that_set_and_read_at_once_always_find_a_whole_file_for_the_user_alone()
    {
        var processes = Enumerable.Range(0, 50).Select(_ => ConfigStress.Start(config.Path, rounds: 5)).ToArray();
        var errors = processes.Select(process => process.StandardError.ReadToEndAsync()).ToArray();
        Array.ForEach(processes, process => process.StandardInput.Close());

        Assert.All(await Task.WhenAll(errors), error => Assert.Equal(string.Empty, error));
        Assert.All(processes, process =>
        {
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        });
        Assert.Equal(["config.json"], config.FilesInFolder());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(ConfigFolder.UserOnly, File.GetUnixFileMode(config.Path));
        }

        var last = config.Store.Read(null);
        Assert.EndsWith(
            last.TimeoutSec!.Value.ToString(CultureInfo.InvariantCulture), last.Token, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_full_disk_leaves_the_old_file_and_nothing_else()
    {
        config.Store.Update(new() { Token = "old" }, null);
        var before = config.Text;

        using var process = ConfigStress.StartWithoutSpace(config.Path);
        process.StandardInput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.StartsWith("ConfigWriteFailed: ", error, StringComparison.Ordinal);
        Assert.Equal(before, config.Text);
        Assert.Equal(["config.json"], config.FilesInFolder());
    }

    [Fact]
    public void A_folder_that_takes_no_new_file_leaves_the_old_one()
    {
        // A name so long that there is none left for the file beside it: works for every user, root too.
        var path = Path.Combine(config.Root, new string('n', 240));
        var store = new Client.Settings.Storage.ConfigStore(
            new Client.Settings.Storage.ConfigLocation(path, IsDefault: false));
        File.WriteAllText(path, "{\"version\":1,\"token\":\"old\"}");

        var error = Assert.Throws<XhsConfigException>(() => store.Update(new() { Token = "new" }, null));

        Assert.Equal("ConfigWriteFailed", error.ErrorId);
        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.Equal("old", store.Read(null).Token);
        Assert.Single(Directory.GetFileSystemEntries(config.Root));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_of_writing_and_no_settings_for_reading()
    {
        File.WriteAllText(config.Folder, "in the way");

        Assert.True(config.Store.Read(null).IsEmpty);
        Assert.False(config.Store.Delete());
        var error = Assert.Throws<XhsConfigException>(() => config.Store.Update(new() { Token = "new" }, null));
        Assert.Equal("ConfigWriteFailed", error.ErrorId);
        Assert.Equal("in the way", File.ReadAllText(config.Folder));
    }
}
