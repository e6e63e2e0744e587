namespace XhsPowerShell.Help;

/// <summary>The parts that a page may have.</summary>
public enum MarkdownKind
{
    /// <summary>A line that begins with <c>#</c>.</summary>
    Heading,

    /// <summary>Lines up to an empty one.</summary>
    Paragraph,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>Lines that begin with <c>|</c>.</summary>
    Table,

    /// <summary>Lines between fences.</summary>
    Code,
}
