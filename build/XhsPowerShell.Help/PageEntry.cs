using System.Collections.Generic;

namespace XhsPowerShell.Help;

/// <summary>The content under a heading of the third level.</summary>
/// <param name="Title">The heading: a parameter with its hyphen, a type, or the title of an example.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Code">The lines of the code block, or empty.</param>
/// <param name="Facts">The lines <c>name: value</c> of the block <c>yaml</c>, or empty.</param>
public sealed record PageEntry(
    string Title,
    IReadOnlyList<string> Paragraphs,
    string Code,
    IReadOnlyDictionary<string, string> Facts);
