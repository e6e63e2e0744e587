using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>The page <c>docs/reliability.md</c>: an introduction, and a table of what a run has found.</summary>
internal static class ReliabilityPage
{
    private const string Introduction = """
        # What happens when something goes wrong

        This page is written by the tests: each row is a fault that the test server was told to show, and what a real client
        on a real socket did. The tests fail when a row is no longer true.

        ## Retried
        - Codes 301, 302, 500 and 503, HTTP 429, HTTP 5xx (except 504) without an envelope, and connections that were refused
          or dropped before an answer began: up to `-MaximumRetryCount` (3) times.
        - The delay starts at `-RetryIntervalSec` (1) and roughly doubles each time, with jitter, up to 30 seconds. A
          `Retry-After` of up to 60 seconds is respected to the second. A longer one becomes an error whose `RetryAt`
          tells when to try again.
        - Windows PowerShell 5.1 only: .NET Framework itself can send a request again, unnoticed, when a kept connection
          turns out to be closed. PowerShell 7 prevents that.

        ## Never retried
        - Every other code, redirects (they are not followed either), certificates that are not trusted, proxies that
          require other credentials.
        - An answer that has begun and then breaks off, is too slow, too large (64 MiB) or cannot be read. The service has
          done its work by then and may have billed it; another request could cost twice. You decide.
        - A request without an answer in time, and HTTP 504 without an envelope: the service may still be working on it, and
          bill it. Running the command again requests it again.
        - Anything after `InvalidToken`, `PermissionDenied`, `DailyQuotaExceeded` or `InsufficientBalance`: every further
          request would fail in the same way. Requests under way at that moment finish, within their timeout; what was
          answered is emitted in order. Then comes a non-terminating error with its cursor or page for each list that is cut
          off, and the error with the inputs without an answer. Only Ctrl+C and `Select-Object -First` cancel immediately.
        - A list does not continue after a page without a new item that has its own id, whatever the service says.

        ## Continuing after an error
        Objects emitted before an error remain valid. The error tells where the list continues:

        - `Get-XhsUserNote`: `$_.Exception.Cursor` is the value for `-Cursor`; null means from the start.
        - `Search-XhsUser`: `$_.Exception.Page` is the value for `-Page`. The service repeats its last page forever, so a
          search that failed on the call past its end emits the users of the last page again when it continues;
          `Sort-Object UserId -Unique` removes them.
        - Cmdlets that take ids: the error's `TargetObject` is the id.

        ## What it cost
        `Get-XhsUsage` counts requests that were sent, calls that are certainly billed (code 0 and 201), and requests that
        are *unconfirmed*: no complete answer with a code was received, or one whose code does not say whether it is billed
        (404 and undocumented ones). What the service bills is at least `Billed` and at most `Billed` plus `Unconfirmed`;
        the tests compare both with the server's own ledger in each row. HTTP 429 and 407 without an envelope cost nothing.

        ## The table
        With the default of three retries. *Emitted* counts objects, including those before the error. *Requests* and
        *billed* are the server's ledger, *unconfirmed* is `Get-XhsUsage`. The search finds 60 users (3 pages and a fourth
        that repeats the third), the creator has 45 notes (3 pages), 2 of them pinned.

        """;

    public static string Path
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder.FullName, "XhsPowerShell.sln")))
            {
                folder = folder.Parent
                    ?? throw new InvalidOperationException("The tests do not run inside the repository.");
            }

            return System.IO.Path.Combine(folder.FullName, "docs", "reliability.md");
        }
    }

    public static string Make(IEnumerable<(FaultCase Fault, FaultOutcome Outcome)> runs)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var group in runs.GroupBy(run => run.Fault.Group).OrderBy(group => group.Key))
        {
            page.Append("\n### ").Append(Title(group.Key)).Append("\n\n");
            page.Append("| what comes | asked with | error id | emitted | requests | billed | unconfirmed |\n");
            page.Append("|---|---|---|--:|--:|--:|--:|\n");
            foreach (var (fault, outcome) in group)
            {
                page.Append(FormattableString.Invariant(
                    $"| {fault.Name} | `{fault.Cmdlet}` | {ErrorOf(fault, outcome)} | {outcome.Emitted} "));
                page.Append(FormattableString.Invariant(
                    $"| {outcome.Requests} | {outcome.Billed} | {outcome.Unconfirmed} |\n"));
            }
        }

        return page.ToString();
    }

    private static string ErrorOf(FaultCase fault, FaultOutcome outcome) => outcome.ErrorId == "none"
        ? fault.Warnings > 0 ? "none, a warning" : "none"
        : $"`{outcome.ErrorId}`{(ErrorCatalog.ForId(outcome.ErrorId).IsTerminating ? ", terminating" : "")}";

    private static string Title(FaultGroup group) => group switch
    {
        FaultGroup.Codes => "Codes of the service",
        FaultGroup.Gateway => "HTTP, and what stands in between",
        FaultGroup.Connection => "The connection",
        FaultGroup.Contents => "What an answer holds",
        FaultGroup.Lists => "Lists",
        FaultGroup.Account => "The account",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
