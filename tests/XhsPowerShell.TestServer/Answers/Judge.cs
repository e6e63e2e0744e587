using System;
using System.Linq;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Scenarios;
using XhsPowerShell.TestServer.World;

namespace XhsPowerShell.TestServer.Answers;

/// <summary>Finds the code of the answer, as the service would.</summary>
internal static class Judge
{
    public const int TooMany = 302;

    public static int CodeFor(Question question, Scenario scenario, int concurrent)
    {
        if (question.Endpoint == "other")
        {
            return 404;
        }

        if (string.IsNullOrEmpty(question.Token) || (scenario.Token is not null && question.Token != scenario.Token))
        {
            return 100;
        }

        if (!IsWellFormed(question, scenario))
        {
            return 400;
        }

        if (concurrent > scenario.MaxConcurrent)
        {
            return TooMany;
        }

        var exhausted = scenario.Spend();
        if (exhausted != 0)
        {
            return exhausted;
        }

        return scenario.Missing.Contains(question.UserId ?? question.Keyword, StringComparer.OrdinalIgnoreCase) ? 201 : 0;
    }

    public static string? MessageFor(int code) => code switch
    {
        0 => null,
        100 => "Token invalid or inactive",
        201 => "No content",
        202 => "Not supported",
        301 => "Collection failed, please retry",
        302 => "Rate limit exceeded",
        303 => "Daily quota exceeded",
        400 => "Invalid parameters",
        404 => "Not found",
        500 => "Internal server error",
        503 => "Service unavailable",
        600 => "Permission denied",
        601 => "Insufficient balance",
        _ => "Error",
    };

    private static bool IsWellFormed(Question q, Scenario scenario) => q.Endpoint switch
    {
        "search" => !string.IsNullOrWhiteSpace(q.Keyword) && q.Page >= 1,
        "notes" => IsId(q.UserId) && IsCursor(q, scenario),
        "kol" => IsId(q.UserId) && (q.AcceptCache is null || bool.TryParse(q.AcceptCache, out _)),
        _ => IsId(q.UserId),
    };

    private static bool IsId(string? id) => id is { Length: 24 } && id.All(char.IsAsciiHexDigit);

    // The sample's own cursor is not one of the generated ones.
    private static bool IsCursor(Question q, Scenario scenario)
        => q.Cursor is "" or null || !scenario.IsWorld || NoteId.IndexOf(q.Cursor, new Creator(q.UserId!), scenario.NotesPerUser) is not null;
}
