using System;
using System.Collections.Generic;
using System.Linq;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>What a store should say, in memory and as simple as it can be.</summary>
internal sealed class StoreModel
{
    public List<StoredResponse> Responses { get; } = [];

    public Dictionary<int, long> Spent { get; } = [];

    public Dictionary<int, long> Counted { get; } = [];

    public Dictionary<string, StoreMark> Marks { get; } = [];

    public long? Limit { get; set; }

    public StoredResponse? Find(StoreKey key, DateTimeOffset notBefore, DateTimeOffset now) => Responses
        .Where(response => response.Key == key && response.Code is 0 or 201)
        .Where(response => response.Key == key && response.KeptAt >= notBefore && response.KeptAt <= now)
        .Select((response, order) => (response, order))
        .OrderByDescending(pair => pair.response.KeptAt).ThenByDescending(pair => pair.order)
        .Select(pair => pair.response)
        .FirstOrDefault();

    public bool Reserve(int day, long? ownLimit)
    {
        var limit = Limit is null ? ownLimit : ownLimit is null ? Limit : Math.Min(Limit.Value, ownLimit.Value);
        if (limit is not null && !Spent.ContainsKey(day))
        {
            Spent[day] = Counted.GetValueOrDefault(day);
        }

        if (limit is not null && Spent[day] >= limit)
        {
            return false;
        }

        Counted[day] = Counted.GetValueOrDefault(day) + 1;
        if (Spent.TryGetValue(day, out var spent))
        {
            Spent[day] = spent + 1;
        }

        return true;
    }

    public void Move(StoreMark mark)
    {
        if (!Marks.TryGetValue(mark.Subject, out var old) || mark.MovedAt >= old.MovedAt)
        {
            Marks[mark.Subject] = mark;
        }
    }

    public long Erase(EraseQuery query)
    {
        if (query.UserId is null && query.Before is null)
        {
            Marks.Clear();
        }
        else if (query.UserId is not null)
        {
            foreach (var mark in Marks.Values.Where(mark => mark.Subject == query.UserId).ToList())
            {
                _ = mark.MovedAt < (query.Before ?? DateTimeOffset.MaxValue) && Marks.Remove(mark.Subject);
            }
        }

        return Responses.RemoveAll(response => response.KeptAt < (query.Before ?? DateTimeOffset.MaxValue)
            && (query.UserId is null || response.Subject == query.UserId));
    }
}
