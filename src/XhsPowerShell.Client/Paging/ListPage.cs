using System.Collections.Generic;

namespace XhsPowerShell.Client.Paging;

/// <summary>One page of a list as it arrived, before anything is left out.</summary>
internal sealed class ListPage<T>
    where T : class
{
    public List<ListEntry<T>> Entries { get; } = [];

    public bool? HasMore { get; set; }
}
