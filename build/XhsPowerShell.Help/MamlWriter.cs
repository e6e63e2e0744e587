using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace XhsPowerShell.Help;

/// <summary>Writes pages in the form that Get-Help reads.</summary>
public static class MamlWriter
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private static readonly XNamespace Items = "http://msh";
    private static readonly string Rule = new('-', 10);

    /// <summary>Writes the file whole, or not at all.</summary>
    /// <param name="pages">The pages of one language.</param>
    /// <param name="path">The file.</param>
    public static void Write(IEnumerable<CommandPage> pages, string path)
    {
        var root = new XElement(Items + "helpItems", new XAttribute("schema", "maml"), pages.Select(Element));
        var temporary = path + ".new";
        using (var writer = XmlWriter.Create(temporary,
            new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            root.Save(writer);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static XElement Element(CommandPage page) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Command + "verb", page.Name.Split('-')[0]),
            new XElement(Command + "noun", page.Name.Split('-')[1]),
            Text(Maml + "description", [page.Synopsis])),
        Text(Maml + "description", page.Description),
        new XElement(
            Command + "syntax",
            new XElement(Command + "syntaxItem", new XElement(Maml + "name", page.Name),
                page.Parameters.Select(entry => Parameter(entry, isSyntax: true)))),
        new XElement(Command + "parameters", page.Parameters.Select(entry => Parameter(entry, isSyntax: false))),
        new XElement(Command + "inputTypes", page.Inputs.Select(entry => TypeElement(Command + "inputType", entry))),
        new XElement(
            Command + "returnValues", page.Outputs.Select(entry => TypeElement(Command + "returnValue", entry))),
        new XElement(Maml + "alertSet", Text(Maml + "alert", page.Notes)),
        new XElement(Command + "examples", page.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", page.Links.Select(link => new XElement(
            Maml + "navigationLink", new XElement(Maml + "linkText", link.Text),
                new XElement(Maml + "uri", link.Address)))));

    private static XElement Parameter(PageEntry entry, bool isSyntax)
    {
        var type = entry.Facts["Type"];
        var isSwitch = type == "SwitchParameter";
        var values = entry.Facts.GetValueOrDefault("Accepted values");
        return new XElement(
            Command + "parameter",
            new XAttribute("required", entry.Facts["Required"].ToLowerInvariant()),
            new XAttribute("variableLength", type.EndsWith("[]", StringComparison.Ordinal) ? "true" : "false"),
            new XAttribute("globbing", "false"),
            new XAttribute("pipelineInput", entry.Facts["Accept pipeline input"]),
            new XAttribute("position", entry.Facts["Position"].ToLowerInvariant()),
            new XAttribute("aliases", entry.Facts.GetValueOrDefault("Aliases", "none")),
            new XElement(Maml + "name", entry.Title.TrimStart('-')),
            Text(Maml + "description", entry.Paragraphs),
            isSyntax && values is not null
                ? new XElement(
                    Command + "parameterValueGroup", values.Split(", ").Select(value => Value(value, isSwitch)))
                : null,
            isSwitch && isSyntax ? null : Value(type, isSwitch),
            new XElement(Dev + "type", new XElement(Maml + "name", type), new XElement(Maml + "uri")),
            new XElement(Dev + "defaultValue", entry.Facts["Default value"]));
    }

    private static XElement Value(string text, bool isSwitch) => new(
        Command + "parameterValue", new XAttribute("required", isSwitch ? "false" : "true"),
            new XAttribute("variableLength", "false"), text);

    private static XElement TypeElement(XName name, PageEntry entry) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", entry.Title), new XElement(Maml + "uri")),
        Text(Maml + "description", entry.Paragraphs));

    // As the help of PowerShell's own modules: a ruled title, a prompt before the code, blank lines around the remarks.
    private static XElement Example(PageEntry entry) => new(
        Command + "example",
        new XElement(Maml + "title", $"{Rule} {entry.Title} {Rule}"),
        Text(Maml + "introduction", ["PS> "]),
        new XElement(Dev + "code", entry.Code),
        Text(Dev + "remarks", [.. entry.Paragraphs, "", ""]));

    private static XElement Text(XName name, IEnumerable<string> paragraphs) =>
        new(name, paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph)));
}
