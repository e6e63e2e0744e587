using System.CommandLine;
using System.CommandLine.Parsing;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Cli.Options;

/// <summary>
/// The options that several commands share. Names follow the parameters of the cmdlets; what they mean is in the texts.
/// </summary>
internal static class CliOptions
{
    public static readonly Option<XhsRegion?> Region = Choice<XhsRegion>("--region");

    public static readonly Option<Uri?> BaseUri =
        new("--base-uri") { HelpName = "ADDRESS", CustomParser = OptionText.Address };

    public static readonly Option<int?> ThrottleLimit =
        new("--throttle-limit") { HelpName = "N", CustomParser = OptionText.Int(1, 64) };

    public static readonly Option<int?> TimeoutSec =
        new("--timeout-sec", "--timeout") { HelpName = "N", CustomParser = OptionText.Int(1, 3600) };

    public static readonly Option<int?> MaximumRetryCount = new("--maximum-retry-count", "--retries")
    {
        HelpName = "N",
        CustomParser = OptionText.Int(0, 20),
    };

    public static readonly Option<TimeSpan?> MaxAge =
        new("--max-age") { HelpName = "AGE", CustomParser = OptionText.Age };

    public static readonly Option<long?> MaxCalls =
        new("--max-calls") { HelpName = "N", CustomParser = OptionText.Long(1) };

    public static readonly Option<string?> Share = new("--share") { HelpName = "NAME" };

    public static readonly Option<TimeSpan?> ShareLease =
        new("--share-lease") { HelpName = "AGE", CustomParser = OptionText.Age };

    public static readonly Option<bool> NoWait = new("--no-wait");

    public static readonly Option<bool> TokenStdin = new("--token-stdin");

    public static readonly Option<bool> StorePasswordStdin = new("--store-password-stdin");

    public static readonly Option<bool> ProxyPasswordStdin = new("--proxy-password-stdin");

    public static readonly Option<bool> Verbose = new("--verbose");

    public static readonly Option<OutputFormat?> Format = Choice<OutputFormat>("--format");

    public static readonly Option<string?> Out = new("--out") { HelpName = "FILE" };

    public static readonly Option<bool> Quiet = new("--quiet", "-q");

    public static readonly Option<bool> Append = new("--append");

    public static readonly Option<string[]> Columns = new("--columns") { HelpName = "NAME,...", CustomParser = Names };

    public static readonly Option<CellStyle?> Cells = Choice<CellStyle>("--cells");

    public static readonly Option<bool> Raw = new("--raw");

    public static readonly Option<long?> First = new("--first") { HelpName = "N", CustomParser = OptionText.Long(1) };

    public static readonly Option<int?> MaxPages =
        new("--max-pages") { HelpName = "N", CustomParser = OptionText.Int(1, int.MaxValue) };

    public static readonly Option<bool> All = new("--all");

    public static readonly Option<bool> SinceLast = new("--since-last");

    // Where a secret on the command line would be seen by every user of the machine, and stay in the shell's history.
    private static readonly Option<string[]> Token = Refused("--token", "TokenRefused");

    private static readonly Option<string[]> StorePassword = Refused("--store-password", "StorePasswordRefused");

    private static readonly Option<string[]> ProxyPassword = Refused("--proxy-password", "ProxyPasswordRefused");

    /// <summary>How objects are written.</summary>
    public static void AddOutput(this Command command)
    {
        command.Add(Format);
        command.Add(Out);
        command.Add(Append);
        command.Add(Columns);
        command.Add(Cells);
        command.AddValidator(ValidateOutput);
    }

    /// <summary>How the service is asked.</summary>
    public static void AddCall(this Command command)
    {
        command.Add(Region);
        command.Add(BaseUri);
        command.Add(TimeoutSec);
        command.Add(MaximumRetryCount);
        command.Add(MaxAge);
        command.Add(MaxCalls);
        command.Add(TokenStdin);
        command.Add(Token);
        command.Add(Verbose);
    }

    /// <summary>How the inputs are divided among several machines.</summary>
    public static void AddShare(this Command command)
    {
        command.Add(Share);
        command.Add(ShareLease);
        command.Add(NoWait);
        command.AddValidator(static result =>
        {
            var name = result.GetValue(Share);
            var lease = result.GetValue(ShareLease);
            if (name is not null && ShareOptions.FindProblem(name) is { } problem)
            {
                result.AddError(Share.Name + ": " + problem);
            }

            if (name is null && (lease is not null || result.GetValue(NoWait)))
            {
                result.AddError(CliText.Get("NeedsShare", lease is null ? NoWait.Name : ShareLease.Name));
            }

            if (lease < ShareOptions.ShortestLease || lease > ShareOptions.LongestLease)
            {
                result.AddError(CliText.Get("LeaseOutOfRange", ShareLease.Name));
            }
        });
    }

    /// <summary>
    /// Adds a check of several values. It is skipped when one of them cannot be read, which is an error of its own.
    /// </summary>
    public static void AddValidator(this Command command, Action<CommandResult> validate) =>
        command.Validators.Add(result =>
    {
        try
        {
            validate(result);
        }
        catch (InvalidOperationException)
        {
            // What the parser throws for such a value, and reports itself.
        }
    });

    public static void AddSecretRefusal(this Command command)
    {
        command.Add(Token);
        command.Add(StorePassword);
        command.Add(ProxyPassword);
    }

    /// <summary>Each problem that one of the options has together with another one.</summary>
    private static void ValidateOutput(CommandResult result)
    {
        foreach (var problem in OutputProblems(result))
        {
            result.AddError(CliText.Get(problem));
        }
    }

    private static IEnumerable<string> OutputProblems(CommandResult result)
    {
        var file = result.GetValue(Out);
        var format = result.GetValue(Format);
        if (file?.Trim().Length == 0)
        {
            // Such as an empty variable of the shell.
            yield return "OutEmpty";
            yield break;
        }

        if (file is not null && format is null && !OutputFile.IsDevice(file) && OutputFormats.FromFile(file) is null)
        {
            yield return "OutUnknownEnding";
            yield break;
        }

        var chosen = OutputFormats.Choose(format, file);
        if (result.GetValue(Append))
        {
            if (file is null)
            {
                yield return "AppendNeedsOut";
            }
            else if (chosen == OutputFormat.Json)
            {
                yield return "AppendNotJson";
            }
        }

        if (result.GetValue(Raw))
        {
            if (chosen is not (OutputFormat.Json or OutputFormat.Jsonl) && (format is not null || file is not null))
            {
                yield return "RawNeedsJson";
            }

            if (result.GetValue(Columns) is { Length: > 0 })
            {
                yield return "RawHasNoColumns";
            }
        }
    }

    private static Option<string[]> Refused(string name, string text)
    {
        var option = new Option<string[]>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrMore };
        option.Validators.Add(result => result.AddError(CliText.Get(text)));
        return option;
    }

    private static Option<T?> Choice<T>(string name)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(OptionText.Kebab).ToArray();
        var option = new Option<T?>(name) { HelpName = string.Join('|', names), CustomParser = OptionText.Name<T> };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(names);
        return option;
    }

    private static string[] Names(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(
            token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
