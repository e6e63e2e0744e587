using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>One parameter of an endpoint other than the token and the input.</summary>
/// <param name="WireName">The name on the wire, such as <c>acceptCache</c>.</param>
/// <param name="Name">The PowerShell name, such as <c>AcceptCache</c>.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Meaning">What it does: one English sentence.</param>
public sealed record EndpointParameter(string WireName, string Name, ParameterKind Kind, string Meaning)
{
    /// <summary>
    /// The choices: PowerShell name and value on the wire. Empty unless it is a <see cref="ParameterKind.Choice"/>.
    /// </summary>
    public IReadOnlyList<(string Name, string WireValue)> Values { get; init; } = [];

    /// <summary>The same meaning in Chinese.</summary>
    public string? ChineseMeaning { get; init; }

    /// <summary>What a <see cref="ParameterKind.Switch"/> that is on sends.</summary>
    public string SwitchValue { get; init; } = "true";

    /// <summary>The PowerShell name or text of the service's default; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>False when it says what to request and is not sent itself.</summary>
    public bool IsSent { get; init; } = true;

    /// <summary>True when the paging rule sends it, so that it is no filter.</summary>
    public bool IsPaging => Kind is ParameterKind.Page or ParameterKind.Cursor;

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
