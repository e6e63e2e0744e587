using System.Reflection;

namespace XhsPowerShell.Cli.Output;

/// <summary>RFC 4180: a column for each property in the order of the type, as <c>Export-Csv</c> has them.</summary>
/// <param name="style">What becomes of texts that a spreadsheet would compute.</param>
/// <param name="hasHeader">False when the file has its header already.</param>
internal sealed class CsvObjectWriter<T>(
    TextWriter writer, PropertyInfo[] columns, CellStyle style, bool hasHeader) : IObjectWriter<T>
{
    private bool isHeaderDue = hasHeader;

    /// <summary>The first line of a file with these columns, without its end.</summary>
    public static string Header(PropertyInfo[] columns) => string.Join(',', columns.Select(column => column.Name));

    public void Write(T value, string? json)
    {
        WriteHeader();
        WriteRow(columns.Select(column => Cell(column.GetValue(value))));
    }

    public void Complete() => WriteHeader();

    private void WriteHeader()
    {
        if (isHeaderDue)
        {
            isHeaderDue = false;
            WriteRow(columns.Select(column => column.Name));
        }
    }

    private string Cell(object? value)
    {
        var text = CellFormatter.Format(value);
        return style == CellStyle.Safe && CellFormatter.IsFormula(value, text) ? "'" + text : text;
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") >= 0 || text != text.Trim()
        ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
        : text;

    private void WriteRow(IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Quoted)) + "\r\n");
        writer.Flush();
    }
}
