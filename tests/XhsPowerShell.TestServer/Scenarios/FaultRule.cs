using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using XhsPowerShell.TestServer.Accounts;

namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>Which requests go wrong, and how.</summary>
internal sealed record FaultRule
{
    private long matches;

    public string[]? Endpoint { get; init; }

    public string[]? UserId { get; init; }

    public string[]? NoteId { get; init; }

    public string[]? Keyword { get; init; }

    public int[]? Page { get; init; }

    public string[]? Cursor { get; init; }

    public int[]? Attempts { get; init; }

    public int? Every { get; init; }

    public int After { get; init; }

    public double? Probability { get; init; }

    public ulong Seed { get; init; }

    public required Fault Fault { get; init; }

    /// <summary>
    /// Whether the rule applies to this attempt. Counts the matching requests, so ask once a request.
    /// </summary>
    public bool Fires(Question question, int attempt)
    {
        if (!Matches(question) || (Attempts is not null && !Attempts.Contains(attempt)))
        {
            return false;
        }

        var number = Interlocked.Increment(ref matches);
        return number > After && (Every is null || (number - After) % Every == 0) && Drawn(question, attempt);
    }

    private static bool Has(string[]? wanted, string? value)
        => wanted is null || (value is not null && wanted.Contains(value, StringComparer.Ordinal));

    private bool Matches(Question q)
        => Has(Endpoint, q.Endpoint) && Has(UserId, q.UserId) && Has(NoteId, q.NoteId) && Has(Keyword, q.Keyword)
            && (Page is null || (q.Page is { } page && Page.Contains(page))) && Has(Cursor, q.Cursor);

    // Drawn from the question and not from a running generator: the same questions fail in whatever order they arrive.
    // With 'attempts' the question as a whole is drawn; without, each attempt on its own.
    private bool Drawn(Question question, int attempt)
    {
        if (Probability is not { } probability)
        {
            return true;
        }

        var salt = Attempts is null ? attempt.ToString(CultureInfo.InvariantCulture) : string.Empty;
        return StableHash.Compute(question.Key + salt, Seed + 1) / (double)ulong.MaxValue < probability;
    }
}
