namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>One column of a table, or one line of a list.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Width">Its width in cells of a terminal; 0 takes what is left.</param>
/// <param name="IsRight">True when it is aligned to the right.</param>
/// <param name="Text">What it shows of an object.</param>
/// <param name="IsWhole">True for an id: half of one is worth nothing, so it is never cut.</param>
internal sealed record TableColumn(
    string Label, int Width, bool IsRight, Func<object, string> Text, bool IsWhole = false)
{
    /// <summary>True when a column of this name contains ids.</summary>
    public static bool IsId(string name) => name.EndsWith("Id", StringComparison.Ordinal);
}
