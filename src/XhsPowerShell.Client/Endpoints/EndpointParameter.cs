using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>One parameter of an endpoint other than the token and the input.</summary>
/// <param name="WireName">The name on the wire, such as <c>acceptCache</c>.</param>
/// <param name="Name">The PowerShell name, such as <c>AcceptCache</c>.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Meaning">What it does: one English sentence.</param>
/// <param name="ChineseMeaning">The same in Chinese.</param>
public sealed record EndpointParameter(
    string WireName, string Name, ParameterKind Kind, string Meaning, string ChineseMeaning)
{
    /// <summary>The largest end of a range; a price or count above it was typed by mistake.</summary>
    public const decimal LargestEnd = 1_000_000_000_000_000;

    /// <summary>
    /// The choices: PowerShell name and value on the wire. Empty unless it is a <see cref="ParameterKind.Choice"/>.
    /// </summary>
    public IReadOnlyList<(string Name, string WireValue)> Values { get; init; } = [];

    /// <summary>The meaning in the language of the session.</summary>
    public string LocalMeaning => TextResource.IsChinese ? ChineseMeaning : Meaning;

    /// <summary>What a <see cref="ParameterKind.Switch"/> that is on sends.</summary>
    public string SwitchValue { get; init; } = "true";

    /// <summary>The PowerShell name or text of the service's default; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>False when it says what to request and is not sent itself.</summary>
    public bool IsSent { get; init; } = true;

    /// <summary>True when the paging rule sends it, so that it is no filter.</summary>
    public bool IsPaging => Kind is ParameterKind.Page or ParameterKind.Cursor;

    /// <summary>The page to start at.</summary>
    public static EndpointParameter Page(string wireName = "page") =>
        new(wireName, "Page", ParameterKind.Page, "The page to start at.", "从第几页开始。") { Default = "1" };

    /// <summary>Where a list continues.</summary>
    public static EndpointParameter Cursor(string meaning, string chineseMeaning) =>
        new("lastCursor", "Cursor", ParameterKind.Cursor, meaning, chineseMeaning);

    /// <summary>One of some values, the first of which is the service's default.</summary>
    public static EndpointParameter Choice(string wireName, string name, string meaning, string chineseMeaning,
        params (string Name, string WireValue)[] values) =>
        new(wireName, name, ParameterKind.Choice, meaning, chineseMeaning)
        {
            Values = values,
            Default = values[0].Name,
        };

    /// <summary>A switch that sends a value when it is on.</summary>
    public static EndpointParameter Switch(
        string wireName, string name, string meaning, string chineseMeaning, string value = "true") =>
        new(wireName, name, ParameterKind.Switch, meaning, chineseMeaning) { SwitchValue = value };

    /// <summary>A text that is sent as it is.</summary>
    public static EndpointParameter Text(string wireName, string name, string meaning, string chineseMeaning) =>
        new(wireName, name, ParameterKind.Text, meaning, chineseMeaning);

    /// <summary>What is sent for a value.</summary>
    /// <param name="value">The name of a choice, a flag, a number or a text.</param>
    /// <returns>The text on the wire; null when nothing is sent.</returns>
    public string? ToWire(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return Kind switch
        {
            ParameterKind.Switch =>
                string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase) ? SwitchValue : null,
            ParameterKind.Choice =>
                Values.First(known => string.Equals(known.Name, text, StringComparison.OrdinalIgnoreCase)).WireValue
                is { Length: > 0 } choice ? choice : null,
            ParameterKind.Minimum or ParameterKind.Maximum => RangeFilter.Create(Kind, text!),
            _ => text,
        };
    }
}
