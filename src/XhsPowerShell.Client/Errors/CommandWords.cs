namespace XhsPowerShell.Client.Errors;

/// <summary>
/// What texts call commands and options in each front end. A text names them as <c>{SetToken}</c>, so that one text per
/// language serves both front ends.
/// </summary>
internal static class CommandWords
{
    /// <summary>The words of each front end, by name.</summary>
    internal static readonly Dictionary<string, (string Cmdlet, string CommandLine)> Words = new()
    {
        ["SetToken"] = ("Set-XhsConfig -Token (Read-Host -AsSecureString)", "xhs config set --token-stdin"),
        ["SetTimeout"] = ("Set-XhsConfig -TimeoutSec 60", "xhs config set --timeout-sec 60"),
        ["SetGlobal"] = ("Set-XhsConfig -Region Global", "xhs config set --region global"),
        ["AllowUnencrypted"] =
            ("Set-XhsConfig -AllowUnencryptedAuthentication", "xhs config set --allow-unencrypted-authentication"),
        ["SetConfig"] = ("Set-XhsConfig", "xhs config set"),
        ["ShowConfig"] = ("Get-XhsConfig", "xhs config"),
        ["RemoveConfig"] = ("Remove-XhsConfig", "xhs config remove"),
        ["TestConnection"] = ("Test-XhsConnection", "xhs ping"),
        ["Sandbox"] = ("-Region Sandbox", "--region sandbox"),
        ["Global"] = ("-Region Global", "--region global"),
        ["ThrottleLimit"] = ("-ThrottleLimit", "--throttle-limit"),
        ["PageOption"] = ("-Page", "--page"),
        ["CursorOption"] = ("-Cursor", "--cursor"),
        ["SinceLast"] = ("-SinceLast", "--since-last"),
        ["Share"] = ("-Share", "--share"),
        ["ClearShare"] = ("Clear-XhsShare", "xhs store forget"),
        ["SetStore"] = ("Set-XhsConfig -Store", "xhs config set --store"),
        ["MaxAge"] = ("-MaxAge", "--max-age"),
        ["MaxCalls"] = ("-MaxCalls", "--max-calls"),
        ["SetDailyLimit"] = ("Set-XhsConfig -DailyCallLimit", "xhs config set --daily-call-limit"),
        ["AskAgain"] = ("-MaxAge 0", "--max-age 0"),
        ["ResolveLink"] = ("Resolve-XhsLink", "xhs resolve"),
    };

    /// <summary>Replaces every <c>{Word}</c> that is known; everything else stays, <c>{0}</c> among it.</summary>
    public static string Fill(string text, FrontEnd frontEnd)
    {
        if (text.IndexOf('{') < 0)
        {
            return text;
        }

        foreach (var word in Words)
        {
            text = text.Replace(
                "{" + word.Key + "}", frontEnd == FrontEnd.Cmdlet ? word.Value.Cmdlet : word.Value.CommandLine);
        }

        return text;
    }
}
