using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace XhsPowerShell.Fields;

/// <summary>
/// Turns pages into code while the compiler runs. That of an object (<c>src/XhsPowerShell/Models/*.md</c>): in the
/// project of the objects into the class, in the client into the map that reads it from JSON. That of the filters of a
/// search (<c>BloggerFilters.md</c>): in the client into their list, in the cmdlets into parameters.
/// </summary>
[Generator]
public sealed class FieldTableGenerator : IIncrementalGenerator
{
    private const string Objects = "XhsPowerShell";
    private const string Cmdlets = "XhsPowerShell.Commands";
    private const string Filters = "BloggerFilters";

    /// <summary>Says what is generated from what.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pages = context.AdditionalTextsProvider.Where(static file => Path.GetExtension(file.Path) == ".md");
        var filters = pages.Where(static file => Path.GetFileNameWithoutExtension(file.Path) == Filters);
        context.RegisterSourceOutput(filters.Combine(context.CompilationProvider), static (output, pair) =>
        {
            var (page, project) = pair;
            var rows = FieldTable.ParseRows(page.Path, page.GetText()!.ToString(), FilterRow.Columns)
                .Select(static cells => new FilterRow(cells));
            if (project.AssemblyName == Cmdlets)
            {
                output.AddSource("Parameters.g.cs", FilterWriter.WriteCmdlet("SearchXhsPgyBloggerCommand", rows));
            }
            else if (project.AssemblyName != Objects)
            {
                output.AddSource(Filters + ".g.cs", FilterWriter.WriteList(Filters, rows));
            }
        });

        var tables = pages.Where(static file => Path.GetFileNameWithoutExtension(file.Path) != Filters)
            .Select(static (file, stop) => FieldTable.Parse(file.Path, file.GetText(stop)!.ToString())).Collect();
        context.RegisterSourceOutput(tables.Combine(context.CompilationProvider), static (output, pair) =>
        {
            var (tables, project) = pair;
            if (project.AssemblyName == Cmdlets)
            {
                return;
            }

            if (project.AssemblyName != Objects)
            {
                output.AddSource("FieldMaps.g.cs", MapWriter.Write(tables));
                return;
            }

            var rows = tables.SelectMany(static table => table.Rows);
            var parts = new HashSet<string?>(rows.Select(static row => row.Part));
            foreach (var table in tables)
            {
                var code = project.GetTypeByMetadataName(Objects + "." + table.Name);
                var isPart = code is null ? parts.Contains(table.Name) : code.BaseType?.Name != "XhsObject";
                output.AddSource(table.Name + ".g.cs", ObjectWriter.Write(table, isPart, hasCode: code is not null));
            }
        });
    }
}
