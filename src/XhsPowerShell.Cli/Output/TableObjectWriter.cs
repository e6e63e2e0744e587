using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Spectre.Console;

namespace XhsPowerShell.Cli.Output;

/// <summary>A table for people. It is drawn at the end, when the widths of its columns are known.</summary>
internal sealed class TableObjectWriter<T>(TextWriter writer) : IObjectWriter<T>
{
    // Wide enough for every column where nobody's terminal sets a limit.
    private const int WidthOfFile = 160;

    private readonly PropertyInfo[]? columns = TableColumns.Of(typeof(T));
    private readonly Table table = new() { Border = TableBorder.Minimal };

    public void Write(T value)
    {
        if (columns is null)
        {
            WriteList(value);
            return;
        }

        if (table.Columns.Count == 0)
        {
            table.AddColumns([.. columns.Select(Header)]);
        }

        table.AddRow(columns.Select(column => new Text(Cell(column.GetValue(value)))));
    }

    public void Complete()
    {
        if (table.Columns.Count == 0)
        {
            return;
        }

        var isTerminal = ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFile;
        }

        console.Write(table);
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void WriteList(T value)
    {
        table.HideHeaders().AddColumns("", "");
        foreach (var property in ObjectProperties.Of(typeof(T)))
        {
            table.AddRow(new Text(property.Name), new Text(Cell(property.GetValue(value))));
        }
    }

    private static TableColumn Header(PropertyInfo column)
    {
        var type = Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType;
        var isNumber = type == typeof(long) || type == typeof(int) || type == typeof(double) || type == typeof(decimal);
        return new TableColumn(column.Name) { Alignment = isNumber ? Justify.Right : Justify.Left };
    }

    private static string Cell(object? value) => CellFormatter.WithoutControls(
        value is DateTimeOffset time ? time.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : CellFormatter.Of(value));
}
