namespace XhsPowerShell.Client.Paging;

/// <summary>One object of a page, with what tells it from others.</summary>
internal sealed record ListEntry<T>(T Value, string? Json, ulong Key)
    where T : class;
