using System.Management.Automation;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Base;

/// <summary>
/// What every cmdlet does: waits on the pipeline thread, writes queued messages, reports errors, stops at once. The
/// cmdlets themselves are in the namespace <c>XhsPowerShell.Commands</c> whatever their folder: their full names are a
/// part of every <c>FullyQualifiedErrorId</c>, which scripts rely on.
/// </summary>
public abstract class XhsCommand : PSCmdlet, IDisposable
{
    private const int SliceMilliseconds = 100;
    private readonly CancellationTokenSource stopping = new();

    internal MessageQueue Messages { get; } = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    internal CancellationToken StopToken => stopping.Token;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void BeginProcessing() => Messages.IsVerbose = IsOn("Verbose", "VerbosePreference");

    protected override void StopProcessing() => stopping.Cancel();

    /// <summary>Ends what the cmdlet holds; also called when the pipeline ends early.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Not disposed: a stop may still come from another thread.
            stopping.Cancel();
        }
    }

    /// <summary>Waits for a task without looking at how it ended.</summary>
    internal void WaitFor(Task task)
    {
        try
        {
            // WaitAny, unlike Wait, leaves it to the caller how the task ended.
            while (!task.IsCompleted && Task.WaitAny([task], SliceMilliseconds, stopping.Token) < 0)
            {
                DrainMessages();
                OnWaiting();
            }

            // A request made on this thread has ended because of the stop.
            stopping.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        DrainMessages();
    }

    /// <summary>Called about ten times a second while the cmdlet waits.</summary>
    private protected virtual void OnWaiting()
    {
    }

    private protected void DrainMessages()
    {
        if (!Messages.IsEmpty)
        {
            Messages.Drain(WriteVerbose, WriteWarning);
        }
    }

    /// <summary>Does what needs usable settings; settings that are not end the cmdlet.</summary>
    private protected void WithSettings(Action action)
    {
        try
        {
            action();
        }
        catch (XhsConfigException error)
        {
            DrainMessages();
            ThrowTerminatingError(ErrorRecordFactory.Create(error));
        }
        catch (XhsStoreException error)
        {
            DrainMessages();
            ThrowTerminatingError(ErrorRecordFactory.Create(error));
        }
        catch (ArgumentException error)
        {
            // .NET adds the name of the parameter, in English; the message has it already.
            var text = error.Message.Replace($" (Parameter '{error.ParamName}')", "");
            ThrowTerminatingError(new ErrorRecord(
                error, "InvalidSetting", ErrorCategory.InvalidArgument, error.ParamName)
            {
                ErrorDetails = new ErrorDetails(text),
            });
        }
    }

    /// <summary>Ends the cmdlet because of parameters that cannot be used, before anything is sent.</summary>
    private protected void Refuse(string errorId, string why, object? target = null) => ThrowTerminatingError(
        new ErrorRecord(new ArgumentException(why), errorId, ErrorCategory.InvalidArgument, target));

    /// <summary>Reports one input that cannot be used.</summary>
    private protected void Reject(object? input, string why, string errorId = "InvalidInput") => WriteError(
        new ErrorRecord(new ArgumentException(why), errorId, ErrorCategory.InvalidData, input));

    /// <summary>The value of a parameter that was given, or null.</summary>
    private protected T? Given<T>(string name, T value)
        where T : struct => MyInvocation.BoundParameters.ContainsKey(name) ? value : null;

    private protected bool IsOn(string parameter, string preference) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out var value)
            ? value is SwitchParameter { IsPresent: true }
            : GetVariableValue(preference) is { } preferred
                && !string.Equals(
                    preferred.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase)
                && !string.Equals(
                    preferred.ToString(), nameof(ActionPreference.Ignore), StringComparison.OrdinalIgnoreCase);
}
