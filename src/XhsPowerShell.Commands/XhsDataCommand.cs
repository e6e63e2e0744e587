using System.Management.Automation;
using System.Threading.Tasks;
using XhsPowerShell.Client.Paging;
using XhsPowerShell.Commands.Pipeline;

namespace XhsPowerShell.Commands;

/// <summary>What every cmdlet with typed objects does: a line of queries, one for each input.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class XhsDataCommand<T> : XhsApiCommand, IQueryOutput<T>
    where T : class
{
    private QueryLine<T>? line;
    private RunProgress? progress;

    /// <summary>How many requests may be under way at once; 1 never asks ahead.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <summary>Emits each object's JSON text exactly as it arrived, instead of the object.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The inputs of this record: all of them when they are an argument.</summary>
    private protected abstract string[] Inputs { get; }

    void IQueryOutput<T>.Wait(Task task) => WaitFor(task);

    void IQueryOutput<T>.Emit(XhsItem<T> item)
    {
        progress!.Objects++;
        WriteObject(Raw ? item.Json : item.Value);
    }

    void IQueryOutput<T>.Done()
    {
        progress!.Done++;
        progress.Update();
    }

    void IQueryOutput<T>.Fail(XhsApiException error, string input)
    {
        progress!.Errors++;
        WriteError(ErrorRecords.Create(error, input));
    }

    void IQueryOutput<T>.FailForGood(XhsApiException error, string? input, string? firstUnanswered)
    {
        var record = ErrorRecords.Create(error, input);
        if (firstUnanswered is not null && progress!.Objects > 0)
        {
            record.ErrorDetails.RecommendedAction += $" Not answered yet: '{firstUnanswered}' and the inputs after it.";
        }

        progress!.Errors++;
        Close();
        ThrowTerminatingError(record);
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var isPiped = MyInvocation.ExpectingInput;
        Connect(rememberAnswers: isPiped || Inputs.Length > 1, ThrottleLimit == 0 ? null : ThrottleLimit);
        progress = new RunProgress(this, MyInvocation.MyCommand.Name, Client, isPiped ? null : Inputs.Length);
        line = new QueryLine<T>(Client, this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in Inputs)
        {
            progress!.Inputs++;
            line!.Add(CreateQuery(input));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        line!.Finish();
        Close();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            progress?.Complete();
        }

        base.Dispose(disposing);
    }

    private protected abstract XhsQuery<T> CreateQuery(string input);

    private protected override void OnWaiting() => progress?.Update();

    private void Close()
    {
        progress!.Complete();
        if (Messages.IsVerbose)
        {
            WriteVerbose(progress.Summary());
        }
    }
}
