using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Commands;

/// <summary>The help of a command, and examples below it.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int WidthOfFile = 100;

    // Help is no reason for a command line to be complete.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var help = new HelpAction { MaxWidth = Console.IsOutputRedirected
            ? WidthOfFile
            : Math.Max(40, Console.WindowWidth) };
        var code = help.Invoke(parseResult);
        if (CliText.Find("Examples" + Path(parseResult.CommandResult)) is { } examples)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(CliText.Get("ExamplesTitle"));
            foreach (var line in examples.Split('\n'))
            {
                output.WriteLine("  " + line.TrimEnd());
            }

            output.WriteLine();
        }

        return code;
    }

    private static string Path(CommandResult? result)
    {
        var names = new Stack<string>();
        for (; result is { Command: not RootCommand }; result = result.Parent as CommandResult)
        {
            names.Push("." + result.Command.Name);
        }

        return string.Concat(names);
    }
}
