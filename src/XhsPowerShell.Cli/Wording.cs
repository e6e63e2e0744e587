using System;
using System.Linq;

namespace XhsPowerShell.Cli;

/// <summary>The client's advice names cmdlets; this says the same in the words of the command line.</summary>
internal static class Wording
{
    // Longer phrases before the shorter ones that they hold.
    private static readonly (string Cmdlet, string Command)[] Phrases =
    [
        ("Set-XhsConfig -Token (Read-Host -AsSecureString)", "xhs config set --token-stdin"),
        ("'-AllowUnencryptedAuthentication' of Set-XhsConfig", "'xhs config set --allow-unencrypted-authentication'"),
        ("Set-XhsConfig -TimeoutSec", "xhs config set --timeout-sec"),
        ("Set-XhsConfig -Token", "xhs config set --token-stdin"),
        ("Set-XhsConfig", "xhs config set"),
        ("Get-XhsConfig", "xhs config"),
        ("Remove-XhsConfig", "xhs config remove"),
        ("Test-XhsConnection", "xhs ping"),
        ("-Region Sandbox", "--region sandbox"),
        ("-Region Global", "--region global"),
        ("-ThrottleLimit", "--throttle-limit"),
        (" -Page ", " --page "),
        (" -Cursor ", " --cursor "),
    ];

    public static string ForCommandLine(string text) => Phrases.Aggregate(
        text, (result, phrase) => result.Replace(phrase.Cmdlet, phrase.Command, StringComparison.Ordinal));
}
