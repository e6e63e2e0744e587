namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>How objects of one type are shown to people.</summary>
/// <param name="IsTable">True for a line an object, false for a line a property.</param>
/// <param name="Columns">The columns of the table, or the lines of the list.</param>
/// <param name="GroupLabel">What the objects are grouped by, or null.</param>
/// <param name="Group">The group of an object.</param>
internal sealed record ObjectView(
    bool IsTable, IReadOnlyList<TableColumn> Columns, string? GroupLabel = null, Func<object, string>? Group = null);
