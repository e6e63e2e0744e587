using System;

namespace XhsPowerShell.Client.Inputs;

/// <summary>What to say of texts that hold no id.</summary>
internal static class IdProblem
{
    public static string ShareLink(string text, string kind) =>
        $"'{text}' is a short share link: it does not hold the id. Open it in a browser and use the address of the {kind} " +
        "that it leads to.";

    public static string ObjectWithout(string property, string text) =>
        $"The input is an object without the property {property} ('{text}'). Select the property that holds the id, " +
        $"for example: Select-Object -Property @{{ Name = '{property}'; Expression = {{ $_.id }} }}.";

    /// <summary>Whether the text is what PowerShell makes of an object that it converts to a string.</summary>
    public static bool IsObjectText(string text) =>
        text.StartsWith("@{", StringComparison.Ordinal)
        || text.StartsWith("System.", StringComparison.Ordinal)
        || text.StartsWith("XhsPowerShell.", StringComparison.Ordinal);
}
