using System.CommandLine;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli.Commands;

/// <summary><c>xhs completion SHELL</c>: the script that makes a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _xhs() {
            local IFS=$'\n'
            COMPREPLY=($(xhs "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
        }
        complete -o default -F _xhs xhs
        """;

    private const string Zsh = """
        _xhs() {
            local -a words_found
            words_found=("${(@f)$(xhs "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a words_found
        }
        compdef _xhs xhs
        """;

    private const string Fish = """
        complete -c xhs -f -a '(xhs "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName xhs -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            xhs "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL");
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion") { shell };
        command.SetAction(arguments =>
        {
            using var output = StandardOutput.Open();
            output.WriteLine(
                arguments.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
            output.Flush();
            return ExitCode.Success;
        });
        return command;
    }
}
