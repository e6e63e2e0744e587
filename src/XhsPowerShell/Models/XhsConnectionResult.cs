namespace XhsPowerShell;

/// <summary>What a connection test came to.</summary>
public sealed class XhsConnectionResult
{
    /// <summary>Which host was asked.</summary>
    public string? Region { get; set; }

    /// <summary>Its address.</summary>
    public string? Address { get; set; }

    /// <summary>True when at least one request was answered with success.</summary>
    public bool IsReachable { get; set; }

    /// <summary>Requests sent (count).</summary>
    public int Count { get; set; }

    /// <summary>Requests answered (count).</summary>
    public int Received { get; set; }

    /// <summary>The shortest time from request to answer (milliseconds), or null without an answer.</summary>
    public double? MinimumMs { get; set; }

    /// <summary>The mean time from request to answer (milliseconds), or null without an answer.</summary>
    public double? AverageMs { get; set; }

    /// <summary>The longest time from request to answer (milliseconds), or null without an answer.</summary>
    public double? MaximumMs { get; set; }

    /// <summary>The HTTP status of the last answer, or null without one.</summary>
    public int? HttpStatus { get; set; }

    /// <summary>Why there was no answer, or null.</summary>
    public string? Error { get; set; }
}
