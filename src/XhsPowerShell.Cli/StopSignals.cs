using System.Runtime.InteropServices;

namespace XhsPowerShell.Cli;

/// <summary>
/// Ctrl+C, SIGTERM and SIGHUP as a cancellation: the first one ends the run in order, so that everything that was
/// answered is written; the second one ends the process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>
    /// How long requests that are under way may finish: an answer that is arriving is already paid for.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource stopping = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private int exitCode;

    public StopSignals()
    {
        Register(PosixSignal.SIGINT, Cli.ExitCode.Interrupted);
        Register(PosixSignal.SIGTERM, Cli.ExitCode.Terminated);
        Register(PosixSignal.SIGHUP, Cli.ExitCode.HungUp);
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => stopping.Token;

    /// <summary>The exit code of the signal that ended the run, or null.</summary>
    public int? ExitCode => Volatile.Read(ref exitCode) is var code and not 0 ? code : null;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stopping.Dispose();
    }

    private void Register(PosixSignal signal, int code) =>
        registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        if (Interlocked.CompareExchange(ref exitCode, code, 0) == 0)
        {
            context.Cancel = true;
            stopping.Cancel();
        }
    }));
}
