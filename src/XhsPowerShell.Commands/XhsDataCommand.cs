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

    /// <summary>How many requests may be under way at once; 1 never asks ahead.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <summary>Emits each object's JSON text exactly as it arrived, instead of the object.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The inputs given as an argument, or null when they come down the pipeline.</summary>
    private protected abstract string[]? Inputs { get; }

    void IQueryOutput<T>.Wait(Task task) => WaitFor(task);

    void IQueryOutput<T>.Emit(XhsItem<T> item) => WriteObject(Raw ? item.Json : item.Value);

    void IQueryOutput<T>.Fail(XhsApiException error, string input) => Report(error, input);

    void IQueryOutput<T>.FailForGood(XhsApiException error, string? input, string? firstUnanswered) => Report(error, input);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var isPiped = MyInvocation.ExpectingInput;
        Connect(rememberAnswers: isPiped || Inputs?.Length > 1, ThrottleLimit == 0 ? null : ThrottleLimit);
        line = new QueryLine<T>(Client, this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in Inputs ?? [])
        {
            line!.Add(CreateQuery(input));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => line!.Finish();

    private protected abstract XhsQuery<T> CreateQuery(string input);
}
