using System.Linq;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Fields;

/// <summary>One filter of a search: a parameter of its cmdlet, or the two ends of a range.</summary>
/// <param name="cells">Its name, what it takes, its name and values at the service, and its meaning in two languages.
/// </param>
internal sealed class FilterRow(string[] cells)
{
    /// <summary>How many cells a row has.</summary>
    public const int Columns = 5;

    private const string Choice = "Choice ";

    private string Name => cells[0];

    private string Takes => cells[1];

    /// <summary>The parameter of the endpoint, as an element of a list.</summary>
    public string WriteParameter()
    {
        var wire = Regex.Match(cells[2], @"^`(\w+)`").Groups[1].Value;
        var meanings = $"\"{cells[3]}.\", \"{cells[4]}。\"";
        var text = $"\"{wire}\", \"{Name}\", {meanings}";
        return Takes switch
        {
            "Page" => "EndpointParameter.Page()",
            "Range" => $".. Range(\"{wire}\", \"{Name}\", \"{cells[3]}\", \"{cells[4]}\")",
            "Switch" => $"EndpointParameter.Switch({text})",
            "Text" or "User" => $"EndpointParameter.Text({text})",
            "Count" => $"new(\"{wire}\", \"{Name}\", ParameterKind.Number, {meanings})",
            "Pairs" => $"new(\"\", \"{Name}\", ParameterKind.Pairs, {meanings})",
            _ => $"EndpointParameter.Choice({text}, {WriteValues()})",
        };
    }

    /// <summary>The parameter of the cmdlet, or both of a range.</summary>
    public string WriteProperties() => Takes != "Range"
        ? WriteProperty(Name, cells[3])
        : WriteProperty("Min" + Name, "At least this " + cells[3])
            + WriteProperty("Max" + Name, "At most this " + cells[3]);

    private string WriteProperty(string name, string meaning)
    {
        const string NoFile = ", ArgumentCompleter(typeof(NoFileCompleter))";
        var (attributes, type) = Takes switch
        {
            "Page" => (", ValidateRange(1, int.MaxValue)", "int"),
            "Range" => (", ValidateRange(0, 1e15)", "decimal"),
            "Switch" => ("", "SwitchParameter"),
            "Text" => (", ValidateNotNullOrEmpty" + NoFile, "string?"),
            "User" => (", ValidateNotNullOrEmpty, ArgumentCompleter(typeof(UserIdCompleter))", "string?"),
            "Count" => (", ValidateRange(0, long.MaxValue)", "long"),
            "Pairs" => (", ValidateNotNull" + NoFile, "Hashtable?"),
            _ => ("", Takes.Substring(Choice.Length)),
        };
        return $$"""

                /// <summary>{{FieldTable.ToXml(meaning)}}.</summary>
                [Parameter{{attributes}}]
                public {{type}} {{name}} { get; set; }{{(Takes == "Page" ? " = 1;" : "")}}

            """;
    }

    // Without values of its own, those of the type under the service's way to write them.
    private string WriteValues()
    {
        var values = Regex.Matches(cells[2], @"(\w+) = `(\w+)`").Cast<Match>()
            .Select(static value => $"(\"{value.Groups[1].Value}\", \"{value.Groups[2].Value}\")").ToArray();
        return values.Length > 0 ? string.Join(", ", values) : $"NamesOf<{Takes.Substring(Choice.Length)}>()";
    }
}
