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

        This page is made by the tests: each row is a fault that the test server was told to show, and what a real client
        on a real socket made of it. The tests fail when a row is no longer true.

        ## Asked again
        - Codes 301, 302, 500 and 503, HTTP 429, HTTP 5xx (but 504) without an envelope, and connections that were refused
          or dropped before an answer began: `-MaximumRetryCount` (3) times more.
        - The waits grow from `-RetryIntervalSec` (1) by about the double, with jitter, to 30 seconds at the most. A
          `Retry-After` of up to 60 seconds is obeyed to the second. A longer one ends in an error whose `RetryAt`
          says when to come back.
        - Windows PowerShell 5.1 only: .NET Framework itself may send a request once more, unseen, when a connection that
          it kept turns out to be closed. PowerShell 7 is kept from that.

        ## Never asked again
        - Every other code, redirects (they are not followed either), certificates that cannot be trusted, proxies that
          want other credentials.
        - An answer that has begun and then breaks off, is too slow, too large (64 MiB) or cannot be read. The service has
          done its work by then and may have billed it; asking again could cost twice. You decide.
        - A call without an answer in time, and HTTP 504 without an envelope: the call may still be running, and be billed.
          Running the line again asks again.
        - Anything at all after `InvalidToken`, `PermissionDenied`, `DailyQuotaExceeded` or `InsufficientBalance`: every
          further call would fail in the same way. Requests under way at that moment finish, within their time limit; what
          was answered is emitted in order, and then comes the error with the first input that has no answer. Only Ctrl+C
          and `Select-Object -First` cancel at once.
        - A list does not go on after a page without a new item that has an id of its own, whatever the service says.

        ## Going on after an error
        What was emitted before an error stays emitted. The error says where the list goes on:

        - `Get-XhsUserNote`: `$_.Exception.Cursor` is the value for `-Cursor`; null means from the beginning.
        - `Search-XhsUser`: `$_.Exception.Page` is the value for `-Page`. The service repeats its last page for ever, so a
          search that failed on the call past its end emits the users of the last page once more when it goes on from
          there; `Sort-Object UserId -Unique` takes care of it.
        - Everything with ids: the error's `TargetObject` is the id.

        ## What it cost
        `Get-XhsUsage` counts requests that went out, calls that are certainly billed (code 0 and 201), and requests that
        are *unconfirmed*: no answer with a code came back whole, so they may have been billed or not. What the service
        bills is at least `Billed` and at most `Billed` and `Unconfirmed` together; the tests compare both with the
        server's own ledger in each row.

        ## The table
        With the default of three retries. *Emitted* counts objects, those before the error too. *Requests* and *billed*
        are the server's ledger, *unconfirmed* is `Get-XhsUsage`. The search finds 60 users (3 pages and a fourth that
        repeats the third), the creator has 45 notes (3 pages), 2 of them pinned.

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
