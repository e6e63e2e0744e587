using System;
using System.Collections.Generic;
using System.IO;
using XhsPowerShell.Client.Settings.Storage;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>A configuration file in a folder of its own, removed after the test.</summary>
public sealed class ConfigFolder : IDisposable
{
    public const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public ConfigFolder()
    {
        Root = Directory.CreateTempSubdirectory("xhs").FullName;
        Path = System.IO.Path.Combine(Root, "XhsPowerShell", "config.json");
    }

    public string Root { get; }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public List<string> Warnings { get; } = [];

    internal ConfigStore Store => new(new ConfigLocation(Path, IsDefault: false));

    internal ConfigStore DefaultStore => new(new ConfigLocation(Path, IsDefault: true));

    public string Text => File.ReadAllText(Path);

    /// <summary>Puts a file there, as an editor would.</summary>
    public void Put(string text)
    {
        MakeFolder();
        File.WriteAllText(Path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UserOnly);
        }
    }

    public void MakeFolder() => _ = OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Folder)
        : Directory.CreateDirectory(Folder, UserOnly | UnixFileMode.UserExecute);

    public string[] FilesInFolder() => Array.ConvertAll(
        Directory.GetFileSystemEntries(Folder), static entry => System.IO.Path.GetFileName(entry));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
