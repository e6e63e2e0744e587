namespace XhsPowerShell.Cli.Output;

/// <summary>Chooses the format of the output.</summary>
internal static class OutputFormats
{
    /// <summary>The format that the ending of a file stands for; null for an ending that is not known.</summary>
    public static OutputFormat? FromFile(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".CSV" => OutputFormat.Csv,
        ".JSON" => OutputFormat.Json,
        ".JSONL" or ".NDJSON" => OutputFormat.Jsonl,
        ".TXT" => OutputFormat.Table,
        _ => null,
    };

    /// <summary>
    /// The format that was asked for, else that of the file, else a table on a terminal and JSON Lines elsewhere.
    /// </summary>
    public static OutputFormat Choose(OutputFormat? format, string? file) => format ?? (file is not null
        ? FromFile(file) ?? OutputFormat.Jsonl
        : Console.IsOutputRedirected ? OutputFormat.Jsonl : OutputFormat.Table);
}
