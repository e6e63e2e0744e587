namespace XhsPowerShell.Cli.Output;

/// <summary>The forms that objects are written in.</summary>
internal enum OutputFormat
{
    /// <summary>A few columns for people.</summary>
    Table,

    /// <summary>RFC 4180, every property a column.</summary>
    Csv,

    /// <summary>One array.</summary>
    Json,

    /// <summary>One object a line.</summary>
    Jsonl,
}
