using System.Collections.Generic;

namespace XhsPowerShell.Help;

/// <summary>The page of a cmdlet.</summary>
public sealed class CommandPage
{
    /// <summary>The name of the cmdlet.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first paragraph: one sentence that begins with a verb.</summary>
    public string Synopsis { get; set; } = "";

    /// <summary>The paragraphs of the description.</summary>
    public IReadOnlyList<string> Description { get; set; } = [];

    /// <summary>The parameters, in the order of the page.</summary>
    public IReadOnlyList<PageEntry> Parameters { get; set; } = [];

    /// <summary>The types that the pipeline takes.</summary>
    public IReadOnlyList<PageEntry> Inputs { get; set; } = [];

    /// <summary>The types that are emitted.</summary>
    public IReadOnlyList<PageEntry> Outputs { get; set; } = [];

    /// <summary>The examples: each a code block and what is said about it.</summary>
    public IReadOnlyList<PageEntry> Examples { get; set; } = [];

    /// <summary>What the cmdlet costs, and other notes.</summary>
    public IReadOnlyList<string> Notes { get; set; } = [];

    /// <summary>Text and address (or null); the first one serves <c>Get-Help -Online</c>.</summary>
    public IReadOnlyList<(string Text, string? Address)> Links { get; set; } = [];
}
