using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;

namespace XhsPowerShell.Cli.Output;

/// <summary>RFC 4180: a column for each property in the order of the type, as <c>Export-Csv</c> has them.</summary>
internal sealed class CsvObjectWriter<T> : IObjectWriter<T>
{
    private readonly PropertyInfo[] columns = ObjectProperties.Of(typeof(T));
    private readonly CsvWriter csv;

    public CsvObjectWriter(TextWriter writer)
    {
        csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // With a line end of its own, the library would leave a field with another one unquoted.
            ShouldQuote = static field => field.Field is { } text && (text.AsSpan().IndexOfAny("\",\r\n") >= 0 || text != text.Trim()),
        });
        WriteRow(columns.Select(column => column.Name));
    }

    public void Write(T value) => WriteRow(columns.Select(column => CellFormatter.Of(column.GetValue(value))));

    public void Complete()
    {
    }

    public void Dispose() => csv.Dispose();

    private void WriteRow(System.Collections.Generic.IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
        csv.Flush();
    }
}
