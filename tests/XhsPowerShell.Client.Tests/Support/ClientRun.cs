using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>What a run of many inputs came to.</summary>
/// <param name="Objects">The objects with all their properties, as JSON, in their order.</param>
/// <param name="Errors">The errors that concern one input.</param>
/// <param name="Ended">The error that ended the run, or null.</param>
/// <param name="Unanswered">The inputs that the error that ended the run names.</param>
internal sealed record ClientRun(
    IReadOnlyList<string> Objects, IReadOnlyList<XhsApiException> Errors, XhsApiException? Ended,
    UnansweredInputs? Unanswered)
{
    /// <summary>The input that the error that ended the run is about, or null.</summary>
    public string? EndedAt { get; init; }

    /// <summary>The inputs of the errors.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    public string? FirstUnanswered => Unanswered?.First;

    /// <summary>Runs all inputs, on a thread of its own.</summary>
    public static Task<ClientRun> Of<T>(
        XhsClient client, Endpoint<T> endpoint, IEnumerable<string> inputs, QueryOptions? options = null)
        where T : class => Task.Factory.StartNew(
        () => Run(client, endpoint, inputs, options),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <summary>The values of one property.</summary>
    public List<string?> Values(string property) =>
        [.. Objects.Select(text => JsonDocument.Parse(text).RootElement.GetProperty(property).ToString())];

    private static ClientRun Run<T>(
        XhsClient client, Endpoint<T> endpoint, IEnumerable<string> inputs, QueryOptions? options)
        where T : class
    {
        var sink = new Sink<T>();
        var runner = client.CreateRunner(sink);
        XhsApiException? ended = null;
        try
        {
            foreach (var input in inputs)
            {
                runner.Enqueue(endpoint.ParseQuery(input, options));
            }

            runner.Complete();
        }
        catch (XhsApiException error)
        {
            ended = error;
        }

        return new(sink.Objects, sink.Errors, ended, sink.Unanswered)
        {
            EndedAt = sink.EndedAt,
            Failed = sink.Failed,
        };
    }

    private sealed class Sink<T> : IQuerySink<T>
        where T : class
    {
        public List<string> Objects { get; } = [];

        public List<XhsApiException> Errors { get; } = [];

        public List<string> Failed { get; } = [];

        public UnansweredInputs? Unanswered { get; private set; }

        public string? EndedAt { get; private set; }

        public void Wait(Task task)
        {
            if (Task.WaitAny([task], TestClient.Limit) < 0)
            {
                throw new System.TimeoutException("Nothing came.");
            }
        }

        public void OnSending()
        {
        }

        public void OnItem(PageItem<T> item) => Objects.Add(JsonSerializer.Serialize(item.Value));

        public void OnInputCompleted()
        {
        }

        public void OnInputError(XhsApiException error, string input)
        {
            Errors.Add(error);
            Failed.Add(input);
        }

        public void OnTerminalError(XhsApiException error, string? input, UnansweredInputs unanswered)
        {
            (Unanswered, EndedAt) = (unanswered, input);
            throw error;
        }
    }
}
