using System.Collections.Generic;

namespace XhsPowerShell.TestServer.Accounts;

/// <summary>The counters of a space. Exact, however many requests there were.</summary>
internal sealed class LedgerTotals
{
    public long Requests { get; set; }

    /// <summary>Answers with code 0 or 201, whether or not they arrived.</summary>
    public long Billed { get; set; }

    /// <summary>Of the billed ones, those whose whole answer did not leave.</summary>
    public long BilledUnanswered { get; set; }

    public long Answered { get; set; }

    public long ClientGone { get; set; }

    public long DistinctQuestions { get; set; }

    /// <summary>Requests beyond the first of each question.</summary>
    public long Retries { get; set; }

    /// <summary>Requests for a question whose code 0 or 201 had already left as a whole and sound answer.</summary>
    public long AskedAgainAfterAnswer { get; set; }

    public long TokenSeen { get; set; }

    /// <summary>Requests being worked on now.</summary>
    public int InFlight { get; set; }

    /// <summary>Requests that a fault <c>hold</c> keeps waiting now.</summary>
    public int Held { get; set; }

    public int MaxConcurrent { get; set; }

    public Dictionary<string, EndpointCount> PerEndpoint { get; init; } = [];

    /// <summary>Answers by code; those without one are under <c>none</c>.</summary>
    public Dictionary<string, long> Codes { get; init; } = [];

    public Dictionary<string, long> Faults { get; init; } = [];
}
