using System.Text.Json;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.History;

/// <summary>The kept objects as they were. Costs nothing, and needs no token.</summary>
/// <param name="store">The store; the caller disposes it.</param>
/// <param name="settings">Whose answers: those of the service, of the sandbox, or of another address.</param>
/// <param name="log">Is told about answers that cannot be read.</param>
public sealed class HistoryReader(
    IStore store, EffectiveSettings settings, IClientLog log, CancellationToken stopToken = default) : IDisposable
{
    private readonly KeptObjects objects = new();

    /// <summary>Reads objects, oldest first, each answer when it is its turn.</summary>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    public IEnumerable<object> Read(HistoryQuery query)
    {
        var versions = store.ReadVersions(new VersionQuery
        {
            Scope = new StoreScope(settings).Name,
            Endpoints = query.Endpoints ?? KeptObjects.Paths,
            Subject = query.Subject,
            After = query.After,
            Before = query.Before,
        }).TakeWhile(_ => !stopToken.IsCancellationRequested).Where(static stored => stored.Code == 0);
        return (query.Last is { } last ? TakeLast(versions, last) : versions).SelectMany(Open);
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose() => objects.Dispose();

    private static Queue<StoredResponse> TakeLast(IEnumerable<StoredResponse> versions, int count)
    {
        var newest = new Queue<StoredResponse>();
        foreach (var version in versions)
        {
            newest.Enqueue(version);
            if (newest.Count > count)
            {
                _ = newest.Dequeue();
            }
        }

        return newest;
    }

    private IReadOnlyList<object> Open(StoredResponse stored)
    {
        try
        {
            return objects.Read(stored);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or XhsApiException)
        {
            log.Warning(Texts.Get(
                "KeptAnswerUnreadable", DisplayText.Line(new ApiRequest(stored.Request).ToString()),
                DisplayText.Minute(stored.RetrievedAt.UtcDateTime)));
            return [];
        }
    }
}
