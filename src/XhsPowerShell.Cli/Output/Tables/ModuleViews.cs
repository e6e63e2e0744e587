using System.Reflection;
using System.Xml.Linq;

namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>
/// The views of the PowerShell module, so that a table of <c>xhs</c> looks the same: the file of views is a resource of
/// this assembly.
/// </summary>
internal static class ModuleViews
{
    public const string Resource = "XhsPowerShell.Format.ps1xml";

    /// <summary>The first view of a type, which is the one that PowerShell chooses; null when it has none.</summary>
    public static ObjectView? Find(Type type) => Find(type.FullName!);

    /// <summary>
    /// The view of a type for kept objects: the module's own, or else the usual one with the time before it.
    /// </summary>
    public static ObjectView? FindHistory(Type type)
    {
        if (Find(type.FullName + "#History") is { } own)
        {
            return own;
        }

        var usual = Find(type);
        return usual is not { IsTable: true } ? usual : usual with
        {
            Columns =
            [
                new TableColumn(ViewWords.Translate("Retrieved"), 16, false, ViewExpression.Property("RetrievedAt")),
                .. usual.Columns,
            ],
        };
    }

    private static ObjectView? Find(string typeName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        var view = XDocument.Load(stream).Descendants("View")
            .FirstOrDefault(
                view => view.Element("ViewSelectedBy")!.Elements("TypeName").Any(name => name.Value == typeName));
        if (view is null)
        {
            return null;
        }

        if (view.Element("TableControl") is { } table)
        {
            var group = view.Element("GroupBy");
            return new ObjectView(
                true,
                [.. table.Descendants("TableColumnHeader")
                    .Zip(table.Descendants("TableColumnItem"), (header, item) => Column(header, item))],
                group?.Element("Label") is { } label ? ViewWords.Translate(label.Value) : null,
                group is null ? null : Expression(group));
        }

        return new ObjectView(false, [.. view.Descendants("ListItem").Select(item => Column(item, item))]);
    }

    private static TableColumn Column(XElement header, XElement item)
    {
        var label = (string?)header.Element("Label") ?? (string?)item.Element("PropertyName") ?? "";
        return new TableColumn(
            ViewWords.Translate(label),
            int.Parse((string?)header.Element("Width") ?? "0", CultureInfo.InvariantCulture),
            (string?)header.Element("Alignment") == "Right",
            Expression(item),
            TableColumn.IsId(label));
    }

    private static Func<object, string> Expression(XElement item) =>
        (string?)item.Element("PropertyName") is { } name
            ? ViewExpression.Property(name)
            : ViewExpression.Parse((string)item.Element("ScriptBlock")!);
}
