using System;
using System.CommandLine;
using System.IO;
using System.Text;
using XhsPowerShell.Cli.Options;

namespace XhsPowerShell.Cli.Output;

/// <summary>Chooses the writer that the command line asks for.</summary>
internal static class ObjectWriter
{
    /// <exception cref="ArgumentException">The file cannot be written; found out before anything is paid for.</exception>
    public static IObjectWriter<T> Open<T>(ParseResult arguments)
    {
        var file = arguments.GetValue(CliOptions.Out);
        var format = arguments.GetValue(CliOptions.Format) ?? DefaultFormat(file);
        var writer = file is null ? StandardOutput.Open() : OpenFile(file, format);
        return format switch
        {
            OutputFormat.Csv => new CsvObjectWriter<T>(writer),
            OutputFormat.Table => new TableObjectWriter<T>(writer),
            _ => new JsonObjectWriter<T>(writer, isArray: format == OutputFormat.Json),
        };
    }

    private static OutputFormat DefaultFormat(string? file) => Path.GetExtension(file)?.ToUpperInvariant() switch
    {
        ".CSV" => OutputFormat.Csv,
        ".JSON" => OutputFormat.Json,
        ".TXT" => OutputFormat.Table,
        null when !Console.IsOutputRedirected => OutputFormat.Table,
        _ => OutputFormat.Jsonl,
    };

    private static StreamWriter OpenFile(string path, OutputFormat format)
    {
        try
        {
            // Others may look while it grows.
            var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == OutputFormat.Csv));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ArgumentException($"--out cannot be written: {error.Message}", error);
        }
    }
}
