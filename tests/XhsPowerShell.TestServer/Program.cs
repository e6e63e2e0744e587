using System;
using System.Globalization;
using XhsPowerShell.TestServer.Hosting;

// The service answers in English, wherever its caller is.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
var options = ServerOptions.Parse(args);
await using var server = await ServerHost.StartAsync(options);
// One write: whoever waits for the first line finds the others behind it.
Console.Out.Write(server.Announcement);
Console.Out.Flush();
await Lifetime.UntilNobodyNeedsUsAsync(options.ParentProcessId);
// What is still in flight belongs to a test that is gone.
Environment.Exit(0);
