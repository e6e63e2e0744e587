using System;
using System.IO;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>The folder that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "XhsPowerShell.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
