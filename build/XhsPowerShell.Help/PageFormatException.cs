using System;

namespace XhsPowerShell.Help;

/// <summary>A page does not have the form of one. The message is in the form that build logs link.</summary>
public sealed class PageFormatException(string path, int line, string message)
    : Exception(FormattableString.Invariant($"{path}({line}): error HELP: {message}"));
