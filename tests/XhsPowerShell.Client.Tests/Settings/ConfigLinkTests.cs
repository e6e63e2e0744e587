using System;
using System.IO;
using System.Runtime.Versioning;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

[UnsupportedOSPlatform("windows")]
public sealed class ConfigLinkTests : IDisposable
{
    private static readonly SettingsLayer Token = new() { Token = "token" };
    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [UnixFact]
    public void A_link_is_read_but_neither_written_through_nor_deleted()
    {
        var target = Path.Combine(config.Root, "target.json");
        const string Content = "{\"version\":1,\"token\":\"abc\"}";
        config.MakeFolder();
        File.WriteAllText(target, Content);
        File.CreateSymbolicLink(config.Path, target);

        Assert.Equal("abc", config.Store.Read(null).Token);
        Refused(() => config.Store.Update(Token, null));
        Refused(() => config.Store.Delete());

        Assert.Equal(Content, File.ReadAllText(target));
        Assert.Equal(target, File.ResolveLinkTarget(config.Path, false)!.FullName);
        Assert.Equal(["config.json"], config.FilesInFolder());
    }

    [UnixFact]
    public void What_others_can_read_behind_a_link_is_warned_of_by_its_own_name()
    {
        var target = Path.Combine(config.Root, "target.json");
        config.MakeFolder();
        File.WriteAllText(target, "{\"version\":1}");
        File.SetUnixFileMode(target, ConfigFolder.UserOnly | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(config.Path, target);

        config.Store.Read(config.Warnings.Add);

        Assert.EndsWith($"chmod 600 '{target}'", Assert.Single(config.Warnings), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_makes_no_file_where_it_points()
    {
        var target = Path.Combine(config.Root, "nothing");
        config.MakeFolder();
        File.CreateSymbolicLink(config.Path, target);

        Assert.True(config.Store.Read(null).IsEmpty);
        Refused(() => config.Store.Update(Token, null));
        Assert.False(File.Exists(target));
    }

    [UnixFact]
    public void A_link_that_leads_to_itself_is_an_error_and_no_hang()
    {
        config.MakeFolder();
        File.CreateSymbolicLink(config.Path, config.Path);

        Assert.Equal("ConfigUnreadable", Assert.Throws<XhsConfigException>(() => config.Store.Read(null)).ErrorId);
        Refused(() => config.Store.Update(Token, null));
    }

    [UnixFact]
    public void A_link_that_appears_while_the_file_is_written_is_seen()
    {
        config.Store.Update(Token, null);
        var location = new ConfigLocation(config.Path, IsDefault: false);

        Refused(() => AtomicFile.Write(config.Path, "new"u8.ToArray(), () =>
        {
            File.Move(config.Path, config.Path + ".real");
            File.CreateSymbolicLink(config.Path, config.Path + ".real");
            SymlinkGuard.Refuse(location);
        }));

        Assert.Equal("token", config.Store.Read(null).Token);
        Assert.Equal(2, config.FilesInFolder().Length);
    }

    [UnixTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_modules_own_folder_may_be_no_link_and_a_folder_of_the_users_choice_may(bool isDefault)
    {
        var real = Directory.CreateDirectory(Path.Combine(config.Root, "real")).FullName;
        Directory.CreateSymbolicLink(config.Folder, real);

        if (isDefault)
        {
            Refused(() => config.DefaultStore.Update(Token, null));
            Assert.Empty(Directory.GetFileSystemEntries(real));
        }
        else
        {
            config.Store.Update(Token, null);
            Assert.True(File.Exists(Path.Combine(real, "config.json")));
        }
    }

    private void Refused(Action write)
    {
        var error = Assert.Throws<XhsConfigException>(write);
        Assert.Equal("ConfigIsLink", error.ErrorId);
        Assert.Equal(config.Path, error.Path);
    }
}
