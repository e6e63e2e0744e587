using XhsPowerShell.Cli;
using XhsPowerShell.Client.Errors;

TextResource.FrontEnd = FrontEnd.CommandLine;
return await CommandLine.RunAsync(args).ConfigureAwait(false);
