using System;
using System.CommandLine;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli.Options;

/// <summary>The options that several commands share. Names follow the parameters of the cmdlets.</summary>
internal static class CliOptions
{
    public static readonly Option<XhsRegion?> Region = new("--region")
    {
        Description = "The host to ask. 'sandbox' needs no token and costs nothing.",
        HelpName = "global|china|sandbox",
        CustomParser = OptionText.Region,
    };

    public static readonly Option<Uri?> BaseUri = new("--base-uri")
    {
        Description = "Another address to ask.",
        HelpName = "ADDRESS",
        CustomParser = OptionText.Address,
    };

    public static readonly Option<int?> ThrottleLimit = new("--throttle-limit")
    {
        Description = "How many requests may be under way at once, 1 to 64 (4 when nobody sets it). 1 never asks ahead.",
        HelpName = "N",
    };

    public static readonly Option<bool> TokenStdin = new("--token-stdin")
    {
        Description = "Read the token from the first line of standard input; on a terminal, ask for it without showing it.",
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "One line on standard error for each request, and what it came to at the end.",
    };

    public static readonly Option<OutputFormat?> Format = new("--format")
    {
        Description = "Without it: what the ending of --out says, else a table on a terminal and JSON Lines everywhere else.",
        HelpName = "table|csv|json|jsonl",
        CustomParser = OptionText.Format,
    };

    public static readonly Option<string?> Out = new("--out")
    {
        Description = "Write into this file, which is replaced. CSV is UTF-8 with a byte order mark, as Excel needs it.",
        HelpName = "FILE",
    };

    public static readonly Option<long?> First = new("--first")
    {
        Description = "At most this many objects for each input.",
        HelpName = "N",
    };

    public static readonly Option<int?> MaxPages = new("--max-pages")
    {
        Description = "At most this many pages for each input; each page is one billed call.",
        HelpName = "N",
    };

    // Where a token on the command line would be seen by every user of the machine, and stay in the shell's history.
    private static readonly Option<string[]> Token = new("--token")
    {
        Hidden = true,
        Arity = ArgumentArity.ZeroOrMore,
    };

    static CliOptions()
    {
        Token.Validators.Add(result => result.AddError(
            "The token is not taken from the command line, where others can see it. Use --token-stdin, or the environment variable XHS_TOKEN."));
        First.Validators.Add(OptionText.AtLeastOne);
        MaxPages.Validators.Add(OptionText.AtLeastOne);
    }

    public static void AddOutput(this Command command)
    {
        command.Add(Format);
        command.Add(Out);
    }

    public static void AddCall(this Command command)
    {
        command.Add(Region);
        command.Add(BaseUri);
        command.Add(ThrottleLimit);
        command.Add(TokenStdin);
        command.Add(Token);
        command.Add(Verbose);
    }

    public static void AddTokenRefusal(this Command command) => command.Add(Token);
}
