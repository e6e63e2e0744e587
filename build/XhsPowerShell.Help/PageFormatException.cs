using System;

namespace XhsPowerShell.Help;

/// <summary>A page has the wrong form. The message is in the form that build logs turn into links.</summary>
public sealed class PageFormatException(string path, int line, string message)
    : Exception(FormattableString.Invariant($"{path}({line}): error HELP: {message}"));
