using XhsPowerShell.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
