using System;
using System.Collections.Generic;

namespace XhsPowerShell;

/// <summary>
/// A group of widgets of a note.
/// </summary>
public sealed class XhsNoteWidgetGroup
{
    /// <summary>How the widgets are fetched; <c>mode</c>.</summary>
    public int? Mode { get; set; }

    /// <summary>The widgets to fetch; <c>fetch_types</c>.</summary>
    public XhsList<string>? FetchTypes { get; set; }

    /// <summary>The mode and the widgets, such as <c>1:a,b</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Mode}:") + string.Join(",", (IEnumerable<string>?)FetchTypes ?? Array.Empty<string>());
}
