using System;
using XhsPowerShell.TestServer.Hosting;

var options = ServerOptions.Parse(args);
await using var server = await ServerHost.StartAsync(options);
// One write: whoever waits for the first line finds the others behind it.
Console.Out.Write(server.Announcement);
Console.Out.Flush();
await Lifetime.UntilNobodyNeedsUsAsync(options.ParentProcessId);
// What is still in flight belongs to a test that is gone.
Environment.Exit(0);
