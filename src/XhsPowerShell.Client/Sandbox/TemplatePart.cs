namespace XhsPowerShell.Client.Sandbox;

/// <summary>Appends a piece of an answer template.</summary>
/// <param name="facts">The object whose properties fill the slots.</param>
internal delegate void TemplatePart(object facts, Utf8Buffer output);
