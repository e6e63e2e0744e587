using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Commands;

/// <summary>The help of a command, and examples below it.</summary>
internal sealed partial class HelpWithExamples : SynchronousCommandLineAction
{
    private const int WidthOfFile = 100;

    // Help is no reason for a command line to be complete.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var help = new HelpAction { MaxWidth = Console.IsOutputRedirected
            ? WidthOfFile
            : Math.Max(40, Console.WindowWidth) };
        var path = Path(parseResult.CommandResult);
        RootCommandFactory.DescribeOptions(parseResult.CommandResult.Command, path);
        var code = Write(help, parseResult);
        if ((CliText.Find("Examples" + path) ?? Default(path)) is { } examples)
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

    // The parser has no Chinese for some of its own words.
    private static int Write(HelpAction help, ParseResult parseResult)
    {
        if (!TextResource.IsChinese)
        {
            return help.Invoke(parseResult);
        }

        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = output.NewLine };
        parseResult.InvocationConfiguration.Output = text;
        var code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(ParserWords().Replace(text.ToString(), match => match.Value switch
        {
            "Description:" => "说明：",
            "[options]" => "[选项]",
            "[command]" => "[命令]",
            var heading => heading.TrimEnd(' ', ':') + "：",
        }));
        return code;
    }

    /// <summary>Examples of an endpoint without a text of its own.</summary>
    private static string? Default(string path)
    {
        var name = path.TrimStart('.').Replace('.', ' ');
        var endpoint = EndpointList.All
            .FirstOrDefault(endpoint => endpoint.Command == name || endpoint.Command == "pgy " + name);
        if (endpoint is null)
        {
            // A word that groups commands shows those of its first two.
            var examples = EndpointList.All
                .Where(endpoint => name.Length > 0
                    && endpoint.Command.StartsWith(name + " ", StringComparison.Ordinal))
                .Take(2)
                .Select(endpoint => "." + endpoint.Command.Replace(' ', '.'))
                .Select(path => CliText.Find("Examples" + path) ?? Default(path))
                .ToList();
            return examples.Count == 0 ? null : string.Join('\n', examples);
        }

        var input = endpoint.Input switch
        {
            InputKind.Keyword => "咖啡",
            InputKind.Link => "http://xhslink.com/a/AbCdEf",
            _ => "5a901362e8ac2b36c99bce33",
        };
        return $"xhs {name} {input}\nxhs {name} - --out {name.Split(' ')[^1]}.csv < inputs.txt";
    }

    [GeneratedRegex(@"^Description:|^[\u4e00-\u9fff]+: ?(?=\r?$)|\[options\]|\[command\]", RegexOptions.Multiline)]
    private static partial Regex ParserWords();

    /// <summary>The words of a command after <c>xhs</c>, such as <c>.pgy.blogger</c>.</summary>
    public static string Path(CommandResult? result)
    {
        var names = new Stack<string>();
        for (; result is { Command: not RootCommand }; result = result.Parent as CommandResult)
        {
            names.Push("." + result.Command.Name);
        }

        return string.Concat(names);
    }
}
