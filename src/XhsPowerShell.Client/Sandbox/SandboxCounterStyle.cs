namespace XhsPowerShell.Client.Sandbox;

/// <summary>How the service writes a creator's counters.</summary>
internal enum SandboxCounterStyle
{
    /// <summary>As a JSON number: nearly all creators.</summary>
    Number,

    /// <summary>As a string of digits.</summary>
    Digits,

    /// <summary>As shortened Chinese text from 10,000 on, such as <c>7.6万</c>; as digits in a string below.</summary>
    Short,
}
