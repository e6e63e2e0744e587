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

    /// <summary>One of <see cref="EndpointParameter.Values"/>.</summary>
    Choice,

    /// <summary>The page to start at (1-based); sent by the paging rule.</summary>
    Page,

    /// <summary>Where a list continues; sent by the paging rule.</summary>
    Cursor,
}
