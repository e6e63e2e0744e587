using System.Threading.Tasks;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Control;

/// <summary>
/// All that a reset throws away. Requests keep the state they arrived in, so that a late one from before a reset
/// does not show up after it.
/// </summary>
internal sealed class SpaceState
{
    private TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Ledger Ledger { get; } = new();

    public Scenario Scenario { get; set; } = new();

    /// <summary>What held requests wait for.</summary>
    public Task Gate => gate.Task;

    /// <summary>Lets the requests go that are held now; later ones are held again.</summary>
    public void Release()
    {
        var open = gate;
        gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
    }
}
