using XhsPowerShell.Client.Bulk;

namespace XhsPowerShell.Client.Paging;

/// <summary>One object of a page, with what tells it from others.</summary>
internal readonly record struct ListEntry<T>(T Value, string? Json, Key128 Key)
    where T : class;
