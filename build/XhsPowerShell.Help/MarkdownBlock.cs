namespace XhsPowerShell.Help;

/// <summary>A part of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A heading's or a paragraph's text in one line; the lines of a code block or a table.</param>
/// <param name="Level">Of a heading, 1 to 3.</param>
/// <param name="Language">Of a code block.</param>
/// <param name="Line">Where it begins (1-based).</param>
public sealed record MarkdownBlock(MarkdownKind Kind, string Text, int Level, string Language, int Line);
