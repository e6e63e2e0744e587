using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The <c>data</c> of an answer: a JSON file beside the endpoints with slots that properties of an object fill.
/// <c>"@@Name@@"</c> inside a text is the property's text, <c>"@@#Name@@"</c> its value (number, flag, text or null);
/// a name may be a path (<c>Creator.Nickname</c>). <c>"@@*Names@@"</c> in an array stands for a list of texts.
/// The first member of an object may say how often it is written: <c>"@@each@@"</c> once for each object of a list,
/// <c>"@@if@@"</c> only when a flag is true, <c>"@@with@@"</c> for an object, or as null when there is none.
/// </summary>
/// <param name="name">The file's name without <c>.json</c>.</param>
/// <param name="facts">The type of the object whose properties fill the slots.</param>
internal sealed class AnswerTemplate(string name, Type facts)
{
    private TemplatePart? write;

    /// <summary>Appends the JSON text.</summary>
    /// <param name="values">An object of the type that the template was made for.</param>
    /// <exception cref="InvalidOperationException">The file is missing, or names a property that does not
    /// exist.</exception>
    public void Write(object values, Utf8Buffer output) => (write ??= Load())(values, output);

    private TemplatePart Load()
    {
        using var file = typeof(AnswerTemplate).Assembly.GetManifestResourceStream("Templates." + name + ".json")
            ?? throw new InvalidOperationException("There is no answer template '" + name + "'.");
        using var json = JsonDocument.Parse(file);
        return TemplateParser.Parse(json.RootElement, facts);
    }
}
