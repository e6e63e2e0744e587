namespace XhsPowerShell.Client.Queries;

/// <summary>One page of a list as it arrived, before anything is left out.</summary>
internal sealed class Page<T>
    where T : class
{
    public List<PageItem<T>> Items { get; } = [];

    /// <summary>What the service says about further pages; null when it says nothing.</summary>
    public bool? HasMore { get; set; }

    /// <summary>How many objects all pages hold, as the service says; null when it says nothing.</summary>
    public long? Total { get; set; }

    /// <summary>Where the next page begins, as the service says; null when it says nothing.</summary>
    public string? Cursor { get; set; }
}
