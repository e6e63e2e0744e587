using System.Reflection;
using XhsPowerShell.Cli.Output.Tables;

namespace XhsPowerShell.Cli.Output;

/// <summary>A table for people, a row as soon as it is there, in the layout of the module's views.</summary>
/// <param name="width">How many cells a line has.</param>
internal sealed class TableObjectWriter<T>(TextWriter writer, ObjectView view, int width) : IObjectWriter<T>
{
    private const int Unlimited = 4096;
    private const int LeastText = 6;

    private readonly List<(TableColumn Column, int Width)> columns = Arrange(view.Columns, width);
    private string? group;
    private bool hasObjects;

    /// <param name="columns">The properties that were asked for, or null for the view of the type.</param>
    /// <param name="isFile">True for a file, whose lines have no end.</param>
    /// <param name="isHistory">True for kept objects.</param>
    public static TableObjectWriter<T> Create(
        TextWriter writer, PropertyInfo[]? columns, bool isFile, bool isHistory = false) =>
        new(writer, View(columns, isHistory), isFile ? Unlimited : LineWidth(writer));

    public void Write(T value, string? json)
    {
        if (view.IsTable)
        {
            WriteRow(value!);
        }
        else
        {
            WriteList(value!);
        }

        hasObjects = true;
        writer.Flush();
    }

    public void Complete() => writer.Flush();

    private void WriteRow(object value)
    {
        var next = view.Group?.Invoke(value) ?? "";
        if (!hasObjects || next != group)
        {
            group = next;
            if (hasObjects && view.GroupLabel is not null)
            {
                writer.WriteLine();
            }

            // As in PowerShell, a group without a name has no heading.
            if (view.GroupLabel is not null && next.Length > 0)
            {
                writer.WriteLine($"   {view.GroupLabel}: {next}{Environment.NewLine}");
            }

            WriteLine(column => column.Label, ' ');
            WriteLine(column => new string('-', TextWidth.Width(column.Label)), ' ');
        }

        WriteLine(column => column.Text(value), ' ');
    }

    private void WriteLine(Func<TableColumn, string> text, char between) => writer.WriteLine(string.Join(
        between,
        columns.Select(
            pair => TextWidth.Fit(text(pair.Column), pair.Width, pair.Column.IsRight, pair.Column.IsWhole))).TrimEnd());

    private void WriteList(object value)
    {
        if (hasObjects)
        {
            writer.WriteLine();
        }

        var indent = view.Columns.Max(column => TextWidth.Width(column.Label));
        foreach (var line in view.Columns)
        {
            writer.WriteLine(TextWidth.Fit(line.Label, indent, isRight: false, isWhole: true) + " : "
                + line.Text(value));
        }
    }

    private static ObjectView View(PropertyInfo[]? columns, bool isHistory) => columns is null
        ? (isHistory ? ModuleViews.FindHistory(typeof(T)) : ModuleViews.Find(typeof(T)))
            ?? new ObjectView(false, [.. ObjectProperties.All(typeof(T)).Select(Column)])
        : new ObjectView(true, [.. columns.Select(Column)]);

    private static TableColumn Column(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isNumber = type == typeof(long) || type == typeof(int) || type == typeof(double) || type == typeof(decimal);
        var cells = isNumber ? 12
            : type == typeof(DateTimeOffset) ? 16 : property.Name.EndsWith("Id", StringComparison.Ordinal) ? 24 : 20;
        return new TableColumn(
            property.Name, Math.Max(cells, property.Name.Length), isNumber, ViewExpression.Property(property.Name),
            TableColumn.IsId(property.Name));
    }

    // As in PowerShell: the first column always; the last one takes what is left, those that no room is left for are
    // left out, and a text before them is cut.
    private static List<(TableColumn Column, int Width)> Arrange(IReadOnlyList<TableColumn> columns, int width)
    {
        var arranged = new List<(TableColumn, int)>();
        var left = width;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var isLast = i == columns.Count - 1;
            var wanted = column.Width == 0 ? Math.Max(TextWidth.Width(column.Label), 4) : column.Width;
            if (i > 0 && wanted > left)
            {
                if (column is { IsRight: false, IsWhole: false } && left >= LeastText)
                {
                    arranged.Add((column, left));
                }

                break;
            }

            var given = isLast && column is { IsRight: false, IsWhole: false } ? Math.Max(1, left) : wanted;
            arranged.Add((column, given));
            left -= given + 1;
        }

        return arranged;
    }

    // Who reads the output may say a width by COLUMNS.
    private static int LineWidth(TextWriter writer)
    {
        if (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected)
        {
            return Math.Max(20, Console.WindowWidth);
        }

        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var width) && width > 0
            ? width
            : Unlimited;
    }
}
