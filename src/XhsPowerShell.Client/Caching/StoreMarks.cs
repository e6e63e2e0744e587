using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>The marks of the lists in the store, as one run sees and moves them.</summary>
internal sealed class StoreMarks(StorePump pump, StoreScope scope) : IListMarks
{
    private readonly DateTimeOffset startedAt = pump.Now;

    public async Task<IReadOnlyList<string>?> ReadAsync(string endpoint, string subject)
    {
        var key = KeyOf(endpoint, subject);
        return (await pump.InvokeAsync(store => store.ReadMark(key)).ConfigureAwait(false))?.Ids;
    }

    public Task MoveAsync(string endpoint, string subject, IReadOnlyList<string> entries) =>
        pump.MoveAsync(new StoreMark(KeyOf(endpoint, subject), entries, null, startedAt, subject));

    private StoreKey KeyOf(string endpoint, string subject) => StoreKey.Create("mark", scope.Name, endpoint, subject);
}
