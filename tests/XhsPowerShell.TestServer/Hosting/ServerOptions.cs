using System;
using System.Globalization;

namespace XhsPowerShell.TestServer.Hosting;

/// <summary>The command line: <c>[--port N] [--parent-pid N]</c>; port 0 picks a free one.</summary>
internal sealed record ServerOptions(int Port, int? ParentProcessId)
{
    public static ServerOptions Parse(string[] args)
    {
        var options = new ServerOptions(0, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length
                ? int.Parse(args[i + 1], CultureInfo.InvariantCulture)
                : throw Unknown(args[i]);
            options = args[i] switch
            {
                "--port" => options with { Port = value },
                "--parent-pid" => options with { ParentProcessId = value },
                _ => throw Unknown(args[i]),
            };
        }

        return options;
    }

    private static ArgumentException Unknown(string arg) =>
        new($"Not understood: '{arg}'. Usage: [--port N] [--parent-pid N].");
}
