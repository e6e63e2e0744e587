using System.IO;
using Microsoft.CodeAnalysis;

namespace XhsPowerShell.Fields;

/// <summary>
/// Turns each table beside the objects (<c>src/XhsPowerShell/Models/*.md</c>) into code while the compiler runs: in the
/// project of the objects into their properties, in the client into the map that reads them from JSON.
/// </summary>
[Generator]
public sealed class FieldTableGenerator : IIncrementalGenerator
{
    private const string Objects = "XhsPowerShell";

    /// <summary>Says what is generated from what.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName);
        var tables = context.AdditionalTextsProvider.Where(static file => Path.GetExtension(file.Path) == ".md")
            .Select(static (file, stop) => FieldTable.Parse(file.Path, file.GetText(stop)!.ToString())).Collect();
        context.RegisterSourceOutput(tables.Combine(project), static (output, pair) =>
        {
            var (tables, project) = pair;
            if (project != Objects)
            {
                output.AddSource("FieldMaps.g.cs", MapWriter.Write(tables));
                return;
            }

            foreach (var table in tables)
            {
                output.AddSource(table.Name + ".g.cs", ObjectWriter.Write(table));
            }
        });
    }
}
