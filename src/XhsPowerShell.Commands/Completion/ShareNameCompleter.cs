using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store;

namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// Completes the names of shares from the store, the youngest first. Nothing when the store does not answer within a
/// second, or its password is in a vault: the Tab key neither hangs nor asks for anything.
/// </summary>
public sealed class ShareNameCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
            IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        try
        {
            // What is left running ends by itself and closes its connection.
            var reading = Task.Run(static () => ReadShares());
            return !reading.Wait(Patience) ? [] : reading.Result
                .Where(share => share.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(static share => Result(share));
        }
        catch (AggregateException)
        {
            // No settings, no database, no rights: no names.
            return [];
        }
    }

    private static IReadOnlyList<XhsShare> ReadShares()
    {
        var settings = EffectiveSettings.Resolve(SettingsLayer.None, static _ => { });
        if (settings.ConfiguredStore is not { File: null } server
            || settings is { StorePassword: null, StoreSecretName: not null })
        {
            return [];
        }

        using var store = StoreFactory.Open(server, static _ => { }, settings.StorePassword);
        return ShareReports.ReadShares(store);
    }

    private static CompletionResult Result(XhsShare share)
    {
        var name = share.Name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? share.Name
            : "'" + CodeGeneration.EscapeSingleQuotedStringContent(share.Name) + "'";
        var line = DisplayText.Line(share.Name);
        return new CompletionResult(
            name, line, CompletionResultType.ParameterValue, $"{line}: {share.Done}/{share.Inputs}");
    }
}
