using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client;

namespace XhsPowerShell.Cli.Commands;

/// <summary>
/// What a command owes to requests that are under way when it ends early: with a store they are kept.
/// </summary>
internal static class PaidAnswers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Waits until they are kept, at most to their timeout. A second signal ends the process at once.
    /// </summary>
    public static void Keep(XhsClient client)
    {
        client.Cancel();
        var keeping = client.FinishAsync();
        if (!keeping.Wait(Patience))
        {
            ConsoleLog.Note(CliText.Get("AnswersUnderWay", client.InFlight));
            keeping.Wait();
        }
    }
}
