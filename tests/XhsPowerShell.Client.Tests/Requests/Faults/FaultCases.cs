using System.Collections.Generic;
using XhsPowerShell.Client.Tests.Support;
using static XhsPowerShell.Client.Tests.Requests.Faults.FaultGroup;

namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>Everything that the test server can do wrong.</summary>
internal static class FaultCases
{
    private const string User = "Get-XhsUser";
    private const string Search = "Search-XhsUser";
    private const string Notes = "Get-XhsUserNote";

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        Always(Codes, "code 100, token invalid", "\"code\":100", "InvalidToken"),
        Always(Codes, "code 201, no content", "\"code\":201", "NoContent", billed: 1),
        Always(Codes, "code 202, not supported", "\"code\":202", "NotSupported"),
        Always(Codes, "code 301, collection failed, each time", "\"code\":301", "CollectionFailed", requests: 4),
        Once(Codes, "code 301, collection failed, once", "\"code\":301"),
        Always(Codes, "code 302, rate limit, each time", "\"code\":302", "RateLimited", requests: 4),
        Once(Codes, "code 302, rate limit, once", "\"code\":302"),
        Always(Codes, "code 302 with `Retry-After: 5`, each time", "\"code\":302,\"retryAfter\":5", "RateLimited",
            requests: 4),
        Always(Codes, "code 302 with `Retry-After: 3600`", "\"code\":302,\"retryAfter\":3600", "RateLimited"),
        Always(Codes, "code 303, daily quota", "\"code\":303", "DailyQuotaExceeded"),
        Always(Codes, "code 400, parameters", "\"code\":400", "InvalidParameter"),
        Always(
            Codes, "code 400 with a message that quotes the token", "\"code\":400,\"message\":\"bad token " +
            "{token}\"", "InvalidParameter"),
        Always(Codes, "code 404, not found", "\"code\":404", "NoContent", unconfirmed: 1),
        Always(Codes, "code 500, server error, each time", "\"code\":500", "ServerError", requests: 4),
        Once(Codes, "code 500, server error, once", "\"code\":500"),
        Always(Codes, "code 503, unavailable, each time", "\"code\":503", "ServerError", requests: 4),
        Once(Codes, "code 503, unavailable, once", "\"code\":503"),
        Always(Codes, "code 600, permission", "\"code\":600", "PermissionDenied"),
        Always(Codes, "code 601, balance", "\"code\":601", "InsufficientBalance"),
        Always(Codes, "a code without a documented meaning", "\"code\":777", "UnknownCode", unconfirmed: 1),

        Always(Gateway, "HTTP 401 around code 100", "\"status\":401,\"code\":100", "InvalidToken"),
        Always(
            Gateway, "HTTP 500 around the ordinary answer", "\"status\":500,\"code\":0", "none", emitted: 1, billed: 1),
        Always(Gateway, "HTTP 403 without envelope", "\"status\":403", "InvalidResponse", unconfirmed: 1),
        Always(Gateway, "HTTP 404 without envelope", "\"status\":404,\"html\":true", "InvalidResponse",
            unconfirmed: 1),
        Always(Gateway, "HTTP 429 without envelope, each time", "\"status\":429", "RateLimited", requests: 4),
        Once(Gateway, "HTTP 429 without envelope, once", "\"status\":429"),
        Always(Gateway, "HTTP 429 with `Retry-After: 61`", "\"status\":429,\"retryAfter\":61", "RateLimited"),
        Always(Gateway, "HTTP 500 without envelope, each time", "\"status\":500", "ServerError",
            requests: 4, unconfirmed: 4),
        Always(Gateway, "HTTP 502 with a page of HTML, each time", "\"status\":502,\"html\":true", "ServerError",
            requests: 4, unconfirmed: 4),
        Always(
            Gateway, "HTTP 502 with a page that quotes the token, each " +
            "time", "\"status\":502,\"body\":\"<p>{token}</p>\"", "ServerError", requests: 4, unconfirmed: 4),
        Always(Gateway, "HTTP 504 without envelope", "\"status\":504", "Timeout", unconfirmed: 1),
        Once(Gateway, "HTTP 503 without envelope, once", "\"status\":503", unconfirmed: 1),
        Always(Gateway, "a redirect to the same host", "\"redirect\":\"/ping\"", "InvalidResponse", unconfirmed: 1),
        Always(Gateway, "a redirect to another host, HTTP 302", "\"redirect\":\"{other}\"", "InvalidResponse",
            unconfirmed: 1),
        Always(
            Gateway, "a redirect to another host, HTTP " +
            "308", "\"redirect\":\"{other}\",\"status\":308", "InvalidResponse", unconfirmed: 1),

        Always(Connection, "connection refused", null, "ConnectionFailed",
            requests: 0) with { Address = TestServer.RefusingUri },
        Always(Connection, "a certificate that nobody trusts", null, "ConnectionFailed",
            requests: 0) with { Address = () => TestServer.Instance.TlsUri },
        Always(Connection, "connection reset before the answer, each time", "\"resetBefore\":true", "ConnectionFailed",
            requests: 4, unconfirmed: 4),
        Once(Connection, "connection reset before the answer, once", "\"resetBefore\":true", unconfirmed: 1),
        Always(Connection, "no answer in time", "\"hold\":true", "Timeout", billed: 1,
            unconfirmed: 1) with { TimesOut = true },
        Always(
            Connection, "an answer that begins and is not whole in " +
            "time", "\"slowBody\":{\"chunkBytes\":16,\"intervalMs\":200}", "Timeout", billed: 1,
            unconfirmed: 1) with { RealLimit = 3 },
        Always(Connection, "a slow answer, whole in time", "\"slowBody\":{\"chunkBytes\":512,\"intervalMs\":5}", "none",
            emitted: 1, billed: 1),
        Always(Connection, "connection reset in the middle of the body", "\"resetMidBody\":true", "InvalidResponse",
            billed: 1, unconfirmed: 1),
        Always(Connection, "body cut off", "\"cutBody\":true", "InvalidResponse", billed: 1, unconfirmed: 1),
        Always(Connection, "chunked body cut off", "\"cutBody\":true,\"chunked\":true", "InvalidResponse",
            billed: 1, unconfirmed: 1),
        Always(Connection, "body longer than its Content-Length", "\"shortLength\":true", "InvalidResponse",
            billed: 1, unconfirmed: 1),
        Always(Connection, "rubbish behind the answer", "\"longBody\":true", "none", emitted: 1, billed: 1),

        Always(Contents, "`data` is null", "\"data\":\"null\"", "NoContent", billed: 1),
        Always(Contents, "`data` is absent", "\"data\":\"absent\"", "NoContent", billed: 1),
        Always(
            Contents, "`data` is an empty object", "\"body\":\"{\\\"code\\\":0,\\\"data\\\":{}}\"", "InvalidResponse",
            billed: 1),
        Always(
            Contents, "`data` is another creator",
                "\"body\":\"{\\\"code\\\":0,\\\"data\\\":{\\\"userid\\\":\\\"000000000000000000000001\\\"}}\"",
                "InvalidResponse", billed: 1),
        Always(Contents, "`code` is 0.4", "\"body\":\"{\\\"code\\\":0.4,\\\"data\\\":{}}\"", "InvalidResponse",
            unconfirmed: 1),
        Always(Contents, "`data` is a string", "\"data\":\"string\"", "InvalidResponse", billed: 1),
        Always(Contents, "`data` is an array", "\"data\":\"array\"", "InvalidResponse", billed: 1),
        Always(Contents, "`data` is a number", "\"data\":\"number\"", "InvalidResponse", billed: 1),
        Always(Contents, "a page of HTML", "\"html\":true", "InvalidResponse", unconfirmed: 1),
        Always(Contents, "a text that quotes the token", "\"body\":\"no such token: {token}\"", "InvalidResponse",
            unconfirmed: 1),
        Always(Contents, "nothing", "\"empty\":true", "InvalidResponse", unconfirmed: 1),
        Always(Contents, "JSON without `code`", "\"noCode\":true", "InvalidResponse", unconfirmed: 1),
        Always(Contents, "a list instead of an envelope", "\"body\":\"[1,2]\"", "InvalidResponse", unconfirmed: 1),
        Always(Contents, "200 MiB of JSON, announced", "\"hugeMiB\":200", "InvalidResponse", billed: 1, unconfirmed: 1),
        Always(Contents, "200 MiB of JSON, unannounced", "\"hugeMiB\":200,\"chunked\":true", "InvalidResponse",
            billed: 1, unconfirmed: 1),
        Always(Contents, "10,000 levels of nesting", "\"nesting\":10000", "InvalidResponse", billed: 1, unconfirmed: 1),
        Always(Contents, "GBK, and the header says so", "\"charset\":\"gbk\"", "none", emitted: 1, billed: 1),
        Always(Contents, "UTF-16, and the header says so", "\"charset\":\"utf-16\"", "none", emitted: 1, billed: 1),
        Always(Contents, "UTF-8, and the header says GBK", "\"charsetHeader\":\"gbk\"", "none", emitted: 1, billed: 1),
        Always(Contents, "UTF-8, and the header says something unheard of", "\"charsetHeader\":\"klingon\"", "none",
            emitted: 1, billed: 1),
        Always(Contents, "a byte order mark", "\"bom\":true", "none", emitted: 1, billed: 1),
        Always(Contents, "gzip", "\"gzip\":true", "none", emitted: 1, billed: 1),
        Always(Contents, "broken gzip", "\"brokenGzip\":true", "InvalidResponse", billed: 1, unconfirmed: 1),

        List(Search, "each page is the first one", "\"fault\":{\"repeatPages\":true}", "none", 20, 2, 2),
        List(Search, "the same user on two pages", "\"fault\":{\"sameNoteOnTwoPages\":true}", "none", 60, 4, 4),
        List(Search, "code 301 on page 2, each time", "\"page\":2,\"fault\":{\"code\":301}", "CollectionFailed", 20, 5,
            1),
        List(
            Search, "code 301 on page 2, once", "\"page\":2,\"attempts\":1,\"fault\":{\"code\":301}", "none", 60, 5, 4),
        List(Search, "page 3 cut off", "\"page\":3,\"fault\":{\"cutBody\":true}", "InvalidResponse",
            40, 3, 3, unconfirmed: 1),
        List(Search, "`data` of page 2 is a string", "\"page\":2,\"fault\":{\"data\":\"string\"}", "InvalidResponse",
            20, 2, 2),
        List(Search, "code 201 on page 2", "\"page\":2,\"fault\":{\"code\":201}", "none", 20, 2, 2),
        List(Notes, "each page is the first one", "\"fault\":{\"repeatPages\":true}", "none", 20,
            2, 2) with { Warnings = 1 },
        List(Notes, "the cursor does not move", "\"fault\":{\"stuckCursor\":true}", "none", 40,
            2, 2) with { Warnings = 1 },
        List(
            Notes, "`has_more` without notes on page 2", "\"after\":1,\"fault\":{\"hasMoreWithoutNotes\":true}", "none",
            20, 2, 2) with { Warnings = 1 },
        List(Notes, "the same note on two pages", "\"fault\":{\"sameNoteOnTwoPages\":true}", "none", 45, 3, 3),
        List(Notes, "pinned notes again on page 2", "\"fault\":{\"pinnedAgainOnPage2\":true}", "none", 45, 3, 3),
        List(
            Notes, "connection reset before page 2, each " +
            "time", "\"after\":1,\"fault\":{\"resetBefore\":true}", "ConnectionFailed", 20, 5, 1, unconfirmed: 4),
        List(Notes, "page 3 cut off", "\"after\":2,\"fault\":{\"cutBody\":true}", "InvalidResponse",
            40, 3, 3, unconfirmed: 1),
        List(Notes, "page 2 is a page of HTML", "\"after\":1,\"fault\":{\"html\":true}", "InvalidResponse",
            20, 2, 1, unconfirmed: 1),

        new(Account, "the daily quota ends after 2 calls", Search, "\"mode\":\"world\",\"quota\":2",
            new("DailyQuotaExceeded", 40, 3, 2, 0)),
        new(Account, "the balance ends after 2 calls", Search, "\"mode\":\"world\",\"balance\":2",
            new("InsufficientBalance", 40, 3, 2, 0)),
        new(Account, "the daily quota ends after 2 calls", Notes, "\"mode\":\"world\",\"quota\":2",
            new("DailyQuotaExceeded", 40, 3, 2, 0)),
        new(Account, "the balance ends after 1 call", Notes, "\"mode\":\"world\",\"balance\":1",
            new("InsufficientBalance", 20, 2, 1, 0)),
    ];

    private static FaultCase Always(
        FaultGroup group, string name, string? fault, string errorId, int emitted = 0, int requests = 1,
            int billed = 0, int unconfirmed = 0) =>
        new(group, name, User, fault is null
            ? ""
            : $"\"faults\":{{\"fault\":{{{fault}}}}}", new(errorId, emitted, requests, billed, unconfirmed));

    private static FaultCase Once(FaultGroup group, string name, string fault, int unconfirmed = 0) =>
        new(group, name, User, $"\"faults\":{{\"attempts\":1,\"fault\":{{{fault}}}}}",
            new("none", 1, 2, 1, unconfirmed));

    private static FaultCase List(
        string cmdlet, string name, string rule, string errorId, int emitted, int requests,
            int billed, int unconfirmed = 0) =>
        new(Lists, name, cmdlet, $"\"mode\":\"world\",\"faults\":{{{rule}}}",
            new(errorId, emitted, requests, billed, unconfirmed));
}
