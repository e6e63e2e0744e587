namespace XhsPowerShell.Client.Endpoints;

/// <summary>What a parameter of an endpoint takes.</summary>
public enum ParameterKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A switch: <see cref="EndpointParameter.SwitchValue"/> on the wire, or not sent.</summary>
    Switch,

    /// <summary>The lower end of a range, a number; the range with an open upper end on the wire.</summary>
    Minimum,

    /// <summary>The upper end of a range, a number; the range from 0 on the wire.</summary>
    Maximum,

    /// <summary>Names and values that are sent as they are.</summary>
    Pairs,

    /// <summary>One of <see cref="EndpointParameter.Values"/>.</summary>
    Choice,

    /// <summary>The page to start at (1-based); sent by the paging rule.</summary>
    Page,

    /// <summary>Where a list continues; sent by the paging rule.</summary>
    Cursor,
}
