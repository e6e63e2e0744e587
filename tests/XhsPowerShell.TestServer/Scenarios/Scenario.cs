using System.Threading;
using XhsPowerShell.TestServer.Accounts;

namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>How a space behaves. The fields are described in the README beside this project.</summary>
internal sealed record Scenario
{
    private long successes;

    public string Mode { get; init; } = "samples";

    public string? Token { get; init; }

    public string[] Missing { get; init; } = [];

    public int DelayMs { get; init; }

    public int JitterMs { get; init; }

    public int SearchUsers { get; init; } = 60;

    public int CommentsPerNote { get; init; } = 45;

    public int NotesPerUser { get; init; } = 45;

    public int NewNotes { get; init; }

    /// <summary>Notes of a user, new ones among them (count).</summary>
    public int AllNotes => NotesPerUser + NewNotes;

    public int PageSize { get; init; } = 20;

    public int Pinned { get; init; } = 2;

    public int? MaxConcurrent { get; init; }

    public long? Quota { get; init; }

    public long? Balance { get; init; }

    public bool Log { get; init; } = true;

    public ProxySettings? Proxy { get; init; }

    public FaultRule[] Faults { get; init; } = [];

    public bool IsWorld => Mode == "world";

    /// <summary>The first rule that fires for this attempt, or null.</summary>
    public FaultRule? RuleFor(Question question, int attempt)
    {
        foreach (var rule in Faults)
        {
            if (rule.Fires(question, attempt))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Takes one call off quota and balance: 0, or the code that says which of them is used up.</summary>
    public int Spend()
    {
        if (Quota is null && Balance is null)
        {
            return 0;
        }

        var spent = Interlocked.Increment(ref successes);
        var code = spent > Quota ? 303 : spent > Balance ? 601 : 0;
        if (code != 0)
        {
            Interlocked.Decrement(ref successes);
        }

        return code;
    }
}
