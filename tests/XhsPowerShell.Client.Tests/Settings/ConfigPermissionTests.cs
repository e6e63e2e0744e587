using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.Versioning;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

[UnsupportedOSPlatform("windows")]
public sealed class ConfigPermissionTests : IDisposable
{
    private const UnixFileMode All = (UnixFileMode)0b111_111_111;
    private static readonly SettingsLayer Token = new() { Token = "token" };
    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [UnixFact]
    public void A_new_file_and_its_folder_are_for_the_user_alone()
    {
        config.DefaultStore.Update(Token, config.Warnings.Add);

        Assert.Equal(ConfigFolder.UserOnly, File.GetUnixFileMode(config.Path));
        Assert.Equal(ConfigFolder.UserOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(config.Folder));
        Assert.Empty(config.Warnings);
    }

    [UnixFact]
    public void Writing_a_file_again_takes_it_away_from_others()
    {
        config.Store.Update(Token, null);
        File.SetUnixFileMode(config.Path, All);

        config.Store.Update(Token, config.Warnings.Add);

        Assert.Equal(ConfigFolder.UserOnly, File.GetUnixFileMode(config.Path));
        Assert.Empty(config.Warnings);
    }

    [UnixTheory]
    [InlineData(UnixFileMode.GroupRead, "read")]
    [InlineData(UnixFileMode.OtherRead, "read")]
    [InlineData(UnixFileMode.GroupWrite, "changed")]
    [InlineData(UnixFileMode.OtherWrite, "changed")]
    public void A_file_that_others_can_get_at_is_warned_of_once_and_the_command_in_it_mends_it(
        UnixFileMode mode, string danger)
    {
        config.Store.Update(Token, null);
        File.SetUnixFileMode(config.Path, ConfigFolder.UserOnly | mode);

        config.Store.Read(config.Warnings.Add);
        config.Store.Read(config.Warnings.Add);

        var warning = Assert.Single(config.Warnings);
        Assert.Contains(danger, warning, StringComparison.Ordinal);
        Run(warning);
        Assert.Equal(ConfigFolder.UserOnly, File.GetUnixFileMode(config.Path));
    }

    [UnixTheory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void The_modules_folder_is_warned_of_when_others_can_get_at_it(UnixFileMode mode)
    {
        config.DefaultStore.Update(Token, null);
        var good = File.GetUnixFileMode(config.Folder);
        File.SetUnixFileMode(config.Folder, good | mode);

        config.DefaultStore.Read(config.Warnings.Add);

        Run(Assert.Single(config.Warnings));
        Assert.Equal(good, File.GetUnixFileMode(config.Folder));
    }

    [UnixTheory]
    [InlineData("", UnixFileMode.GroupRead | UnixFileMode.OtherRead, 0)]
    [InlineData("", UnixFileMode.OtherWrite | UnixFileMode.StickyBit, 0)]
    [InlineData("", UnixFileMode.OtherWrite, 1)]
    [InlineData("it's $HOME; x", UnixFileMode.GroupWrite, 1)]
    public void A_folder_of_the_users_choice_is_warned_of_only_when_others_can_swap_the_file(
        string name, UnixFileMode mode, int warnings)
    {
        var folder = Path.Combine(config.Root, "own" + name);
        var store = new ConfigStore(new ConfigLocation(Path.Combine(folder, "xhs.json"), IsDefault: false));
        store.Update(Token, null);
        var good = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(folder, good | mode);

        store.Read(config.Warnings.Add);

        Assert.Equal(warnings, config.Warnings.Count);
        config.Warnings.ForEach(Run);
        Assert.Equal(warnings == 0 ? good | mode : good, File.GetUnixFileMode(folder));
    }

    [RootFact]
    public void A_file_that_belongs_to_somebody_else_is_warned_of_and_the_command_in_it_fixes_it()
    {
        config.Store.Update(Token, null);
        RunCommand($"chown 65533 '{config.Path}'");

        config.Store.Read(config.Warnings.Add);
        config.Store.Read(config.Warnings.Add);

        var warning = Assert.Single(config.Warnings);
        Assert.Contains("65533", warning, StringComparison.Ordinal);
        RunCommand(warning[warning.IndexOf("chown ", StringComparison.Ordinal)..]);
        Assert.Null(FileOwner.FindOther(config.Path));
    }

    [RootFact]
    public void The_modules_folder_is_warned_of_when_it_belongs_to_somebody_else()
    {
        config.DefaultStore.Update(Token, null);
        RunCommand($"chown 65533 '{config.Folder}'");

        config.DefaultStore.Read(config.Warnings.Add);

        Assert.Contains(config.Folder, Assert.Single(config.Warnings), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Without_anyone_to_tell_the_warning_is_kept_for_the_next_call()
    {
        config.Store.Update(Token, null);
        File.SetUnixFileMode(config.Path, All);

        config.Store.Read(null);
        config.Store.Read(config.Warnings.Add);

        Assert.Single(config.Warnings);
    }

    private static void Run(string warning) =>
        RunCommand(warning[warning.IndexOf("chmod ", StringComparison.Ordinal)..]);

    private static void RunCommand(string command)
    {
        using var shell = Process.Start("/bin/sh", ["-c", command]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
