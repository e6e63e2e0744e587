using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace XhsPowerShell.Fields;

/// <summary>
/// Turns the page of each object (<c>src/XhsPowerShell/Models/*.md</c>) into code while the compiler runs: in the
/// project of the objects into the class, in the client into the map that reads it from JSON.
/// </summary>
[Generator]
public sealed class FieldTableGenerator : IIncrementalGenerator
{
    private const string Objects = "XhsPowerShell";

    /// <summary>Says what is generated from what.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = context.AdditionalTextsProvider.Where(static file => Path.GetExtension(file.Path) == ".md")
            .Select(static (file, stop) => FieldTable.Parse(file.Path, file.GetText(stop)!.ToString())).Collect();
        context.RegisterSourceOutput(tables.Combine(context.CompilationProvider), static (output, pair) =>
        {
            var (tables, project) = pair;
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
