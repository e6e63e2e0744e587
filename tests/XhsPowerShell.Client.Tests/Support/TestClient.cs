using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>What the tests of the client under faults have in common.</summary>
internal static class TestClient
{
    public const string Id = "5a901362e8ac2b36c99bce33";

    /// <summary>The part of <see cref="Token"/> that no way of writing it changes.</summary>
    public const string TokenCore = "4711beef";

    /// <summary>Every character that some way of writing changes.</summary>
    public const string Token = "tok+en/=%&Ünïque \"<" + TokenCore + ">";

    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>
    /// With a limit of 1 each request is made on the thread that asks, with any other on the runtime's own.
    /// </summary>
    public static EffectiveSettings Settings(Uri address, int throttleLimit = 4) => new()
    {
        Token = Token,
        BaseUri = address,
        Timeout = Limit,
        ThrottleLimit = throttleLimit,
    };

    public static FakeTimeProvider Clock() => new(Limit);

    /// <summary>
    /// Asks on a thread of its own: the test goes on, whether or not the client blocks the thread that asks.
    /// </summary>
    public static Task<IReadOnlyList<PageItem<XhsUser>>> User(this XhsClient client, string id = Id) =>
        Task.Factory.StartNew(
            () => EndpointList.User.CreateQuery(id).NextPageAsync(client.Pipeline),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

    /// <summary>The error that a task ends in.</summary>
    public static Task<XhsApiException> ErrorOf(Task task) => Assert.ThrowsAsync<XhsApiException>(() => task);

    /// <summary>Takes a query to its end, or to its error.</summary>
    public static async Task<(List<T> Items, XhsApiException? Error)> Drain<T>(this Query<T> query, XhsClient client)
        where T : class
    {
        var items = new List<T>();
        try
        {
            while (!query.IsComplete)
            {
                foreach (var item in await query.NextPageAsync(client.Pipeline))
                {
                    items.Add(item.Value);
                }
            }
        }
        catch (XhsApiException error)
        {
            return (items, error);
        }

        return (items, null);
    }

    /// <summary>Looks for the token and for addresses in all that an error and a log say.</summary>
    public static void AssertNothingLeaked(Exception? error, LineLog log)
    {
        foreach (var text in (IEnumerable<string>)[.. log.VerboseLines, .. log.Warnings])
        {
            AssertClean(text);
        }

        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            AssertClean(cause.ToString());
            AssertClean(cause.Message);
            foreach (System.Collections.DictionaryEntry entry in cause.Data)
            {
                AssertClean($"{entry.Key} {entry.Value}");
            }

            if (cause is XhsApiException api)
            {
                AssertClean($"{api.Endpoint} {api.RequestId} {api.Cursor} {api.RecommendedAction}");
            }
        }
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(TokenCore, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
    }
}
