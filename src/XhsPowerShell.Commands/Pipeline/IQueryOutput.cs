using System.Threading.Tasks;
using XhsPowerShell.Client.Paging;

namespace XhsPowerShell.Commands.Pipeline;

/// <summary>What a line of queries needs of the cmdlet that it works for. All of it runs on the pipeline thread.</summary>
internal interface IQueryOutput<T>
    where T : class
{
    /// <summary>Waits, and lets messages and progress through meanwhile.</summary>
    void Wait(Task task);

    void Emit(XhsItem<T> item);

    /// <summary>Called when an input has brought its last object or its error.</summary>
    void Done();

    /// <summary>Reports what concerns one input.</summary>
    void Fail(XhsApiException error, string input);

    /// <summary>Reports what ends the pipeline. Does not return.</summary>
    void FailForGood(XhsApiException error, string? input, string? firstUnanswered);
}
