using System.Collections;
using System.Management.Automation;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Asks any endpoint of the service once and emits its <c>data</c>: an object, or each element of a list. Each is one
/// billed call; paging is the caller's.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "XhsRequest")]
[OutputType(typeof(PSObject), typeof(System.Collections.Specialized.OrderedDictionary), typeof(string))]
public sealed class InvokeXhsRequestCommand : XhsApiCommand
{
    /// <summary>The path of the endpoint, such as <c>/api/xiaohongshu/get-note-detail/v1</c>.</summary>
    [Parameter(Mandatory = true, Position = 0), ArgumentCompleter(typeof(EndpointCompleter)), ValidateNotBlank]
    public string Path { get; set; } = "";

    /// <summary>The parameters of the endpoint, without the token.</summary>
    [Parameter(Position = 1), ArgumentCompleter(typeof(EndpointParameterCompleter)), ValidateNotNull]
    public IDictionary? Parameter { get; set; }

    /// <summary>Emits ordered dictionaries with every key as the service spells it, instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    /// <summary>Emits the JSON text of <c>data</c> exactly as it arrived.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    protected override void EndProcessing()
    {
        var request = CreateRequest();
        Connect(hasManyInputs: false);
        var asking = AskAsync(request);
        WaitFor(asking);
        if (asking.Exception?.GetBaseException() is XhsApiException error)
        {
            Report(error, request.Endpoint);
            return;
        }

        var data = asking.GetAwaiter().GetResult();
        WriteObject(PSObjectFactory.Create(data, AsHashtable), enumerateCollection: data is List<object?>);
    }

    private async Task<object?> AskAsync(ApiRequest request) =>
        await Client.InvokeAsync(request, Raw).ConfigureAwait(false);

    private ApiRequest CreateRequest()
    {
        if (!RequestPath.TryParse(Path, out var path))
        {
            Refuse("InvalidRequest", CmdletTexts.Get("PathAlone"), Path);
        }

        var parameters = new List<(string, string)>();
        foreach (DictionaryEntry entry in Parameter ?? new Hashtable())
        {
            var name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
            if (string.Equals(name, "token", StringComparison.OrdinalIgnoreCase))
            {
                Refuse("InvalidRequest", CmdletTexts.Get("TokenIsAdded"), name);
            }

            if (entry.Value is not null)
            {
                parameters.Add((name, Text(entry.Value)));
            }
        }

        // A hashtable has no order of its own; the same question should have the same text.
        if (Parameter is Hashtable)
        {
            parameters.Sort((a, b) => string.CompareOrdinal(a.Item1, b.Item1));
        }

        return new ApiRequest(path, [.. parameters]);
    }

    private static string Text(object value) => PSValue.Unwrap(value) switch
    {
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag ? "true" : "false",
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable list => string.Join(",", list.Cast<object>().Select(Text)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };
}
