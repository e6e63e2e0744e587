namespace XhsPowerShell.Client.Queries;

/// <summary>One object of a page, with what tells it from others.</summary>
internal sealed record PageItem<T>(T Value, string? Json, ulong Key)
    where T : class;
