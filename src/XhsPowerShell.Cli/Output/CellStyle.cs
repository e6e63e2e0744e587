namespace XhsPowerShell.Cli.Output;

/// <summary>What a CSV does with texts that a spreadsheet would compute.</summary>
internal enum CellStyle
{
    /// <summary>A single quote before a text that begins with <c>= + - @</c>, a tab or a carriage return.</summary>
    Safe,

    /// <summary>Every text as it is.</summary>
    Exact,
}
