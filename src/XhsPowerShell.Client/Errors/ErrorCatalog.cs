using System.Collections.Generic;
using System.Linq;

namespace XhsPowerShell.Client.Errors;

/// <summary>The one table of error ids: cause, category, what to do next, whether it ends the pipeline.</summary>
public static class ErrorCatalog
{
    /// <summary>No token anywhere.</summary>
    public static readonly ErrorDefinition TokenMissing = new(
        "TokenMissing",
        "AuthenticationError",
        "No token is set",
        "Set one with 'Set-XhsConfig -Token (Read-Host -AsSecureString)' or the environment variable XHS_TOKEN. '-Region Sandbox' needs none.",
        IsTerminating: true);

    /// <summary>The service does not take the token.</summary>
    public static readonly ErrorDefinition InvalidToken = new(
        "InvalidToken",
        "AuthenticationError",
        "The service rejected the token as invalid or inactive",
        "Check the token in the service's console and set it anew with 'Set-XhsConfig -Token (Read-Host -AsSecureString)'. 'Get-XhsConfig' shows where the one in use came from.",
        IsTerminating: true);

    /// <summary>The account may not ask this.</summary>
    public static readonly ErrorDefinition PermissionDenied = new(
        "PermissionDenied",
        "PermissionDenied",
        "The account has no permission for this endpoint",
        "Have the endpoint enabled for the account in the service's console.",
        IsTerminating: true);

    /// <summary>No more calls today.</summary>
    public static readonly ErrorDefinition DailyQuotaExceeded = new(
        "DailyQuotaExceeded",
        "QuotaExceeded",
        "The account's quota for today is used up",
        "Go on tomorrow, or have the quota raised. What was emitted so far stays valid.",
        IsTerminating: true);

    /// <summary>No money.</summary>
    public static readonly ErrorDefinition InsufficientBalance = new(
        "InsufficientBalance",
        "QuotaExceeded",
        "The account's balance is used up",
        "Top up the account and go on with what is not yet answered. What was emitted so far stays valid.",
        IsTerminating: true);

    /// <summary>Too many requests.</summary>
    public static readonly ErrorDefinition RateLimited = new(
        "RateLimited",
        "LimitsExceeded",
        "The service's rate limit was exceeded",
        "Ask again later, or with a lower -ThrottleLimit.",
        IsRetried: true);

    /// <summary>The service could not collect the data.</summary>
    public static readonly ErrorDefinition CollectionFailed = new(
        "CollectionFailed",
        "ResourceUnavailable",
        "The service could not collect the data",
        "Ask again later; this call was not billed.",
        IsRetried: true);

    /// <summary>The service is out of order.</summary>
    public static readonly ErrorDefinition ServerError = new(
        "ServerError",
        "ResourceUnavailable",
        "The service failed",
        "Ask again later; a call that ended with code 500 or 503 was not billed.",
        IsRetried: true);

    /// <summary>The thing does not exist.</summary>
    public static readonly ErrorDefinition NoContent = new(
        "NoContent",
        "ObjectNotFound",
        "The service has nothing",
        "Check the id or keyword. The service bills this answer when its code is 201.");

    /// <summary>The service does not take the parameters.</summary>
    public static readonly ErrorDefinition InvalidParameter = new(
        "InvalidParameter",
        "InvalidArgument",
        "The service rejected the parameters",
        "Check the input; this call was not billed.");

    /// <summary>The service does not do that.</summary>
    public static readonly ErrorDefinition NotSupported = new(
        "NotSupported",
        "NotImplemented",
        "The service does not support this request",
        "Use another endpoint; this call was not billed.");

    /// <summary>No connection.</summary>
    public static readonly ErrorDefinition ConnectionFailed = new(
        "ConnectionFailed",
        "ConnectionError",
        "No connection to the service",
        "Check network, proxy and address with 'Test-XhsConnection' and 'Get-XhsConfig'.",
        IsRetried: true);

    /// <summary>No answer in time.</summary>
    public static readonly ErrorDefinition Timeout = new(
        "Timeout",
        "OperationTimeout",
        "No whole answer arrived in time",
        "The call may have been billed all the same: keep 'Set-XhsConfig -TimeoutSec' at 60 or more.",
        IsRetried: true);

    /// <summary>An answer that cannot be read.</summary>
    public static readonly ErrorDefinition InvalidResponse = new(
        "InvalidResponse",
        "InvalidResult",
        "The answer cannot be read",
        "Look for a proxy or gateway in between (Get-XhsConfig shows the address), then ask again; the call may have been billed.");

    /// <summary>A code without a documented meaning.</summary>
    public static readonly ErrorDefinition UnknownCode = new(
        "UnknownCode",
        "NotSpecified",
        "The service answered with a code that it does not document",
        "Ask the service's support, with the request id if there is one.");

    private static readonly Dictionary<int, ErrorDefinition> ByCode = new()
    {
        [100] = InvalidToken,
        [201] = NoContent,
        [202] = NotSupported,
        [301] = CollectionFailed,
        [302] = RateLimited,
        [303] = DailyQuotaExceeded,
        [400] = InvalidParameter,
        [404] = NoContent,
        [500] = ServerError,
        [503] = ServerError,
        [600] = PermissionDenied,
        [601] = InsufficientBalance,
    };

    private static readonly Dictionary<string, ErrorDefinition> ById = ByCode.Values
        .Concat([TokenMissing, ConnectionFailed, Timeout, InvalidResponse, UnknownCode])
        .Distinct()
        .ToDictionary(row => row.ErrorId);

    /// <summary>Every row.</summary>
    public static IReadOnlyCollection<ErrorDefinition> Rows => ById.Values;

    /// <summary>The row for a code of the service other than 0.</summary>
    /// <param name="code">The envelope's <c>code</c>.</param>
    /// <returns>The row; <see cref="UnknownCode"/> for a code without one.</returns>
    public static ErrorDefinition ForCode(int code) => ByCode.TryGetValue(code, out var row) ? row : UnknownCode;

    /// <summary>The row of an error id.</summary>
    /// <param name="errorId">The id.</param>
    /// <returns>The row.</returns>
    public static ErrorDefinition ForId(string errorId) => ById[errorId];
}
