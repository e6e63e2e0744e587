namespace XhsPowerShell.Client.Errors;

/// <summary>
/// The one catalogue of error ids: category, whether it ends the pipeline, whether it is retried. Meaning and advice
/// are in <c>ErrorTexts.resx</c>, one text for each language.
/// </summary>
public static class ErrorCatalog
{
    /// <summary>No token anywhere.</summary>
    public static readonly ErrorDefinition TokenMissing =
        new("TokenMissing", "AuthenticationError", IsTerminating: true);

    /// <summary>The service rejects the token.</summary>
    public static readonly ErrorDefinition InvalidToken =
        new("InvalidToken", "AuthenticationError", IsTerminating: true);

    /// <summary>The account has no permission for the endpoint.</summary>
    public static readonly ErrorDefinition PermissionDenied =
        new("PermissionDenied", "PermissionDenied", IsTerminating: true);

    /// <summary>The quota for today is used up.</summary>
    public static readonly ErrorDefinition DailyQuotaExceeded =
        new("DailyQuotaExceeded", "QuotaExceeded", IsTerminating: true);

    /// <summary>The balance is used up.</summary>
    public static readonly ErrorDefinition InsufficientBalance =
        new("InsufficientBalance", "QuotaExceeded", IsTerminating: true);

    /// <summary>Too many requests.</summary>
    public static readonly ErrorDefinition RateLimited = new("RateLimited", "LimitsExceeded", IsRetried: true);

    /// <summary>The service could not collect the data.</summary>
    public static readonly ErrorDefinition CollectionFailed =
        new("CollectionFailed", "ResourceUnavailable", IsRetried: true);

    /// <summary>The service failed.</summary>
    public static readonly ErrorDefinition ServerError = new("ServerError", "ResourceUnavailable", IsRetried: true);

    /// <summary>The thing does not exist.</summary>
    public static readonly ErrorDefinition NoContent = new("NoContent", "ObjectNotFound");

    /// <summary>An input that is neither an id, a link nor a keyword: nothing is sent for it.</summary>
    public static readonly ErrorDefinition InvalidInput = new("InvalidInput", "InvalidData");

    /// <summary>The service rejects the parameters.</summary>
    public static readonly ErrorDefinition InvalidParameter = new("InvalidParameter", "InvalidArgument");

    /// <summary>The service does not support the request.</summary>
    public static readonly ErrorDefinition NotSupported = new("NotSupported", "NotImplemented");

    /// <summary>No connection.</summary>
    public static readonly ErrorDefinition ConnectionFailed =
        new("ConnectionFailed", "ConnectionError", IsRetried: true);

    /// <summary>No complete answer in time.</summary>
    public static readonly ErrorDefinition Timeout = new("Timeout", "OperationTimeout");

    /// <summary>An answer that cannot be read.</summary>
    public static readonly ErrorDefinition InvalidResponse = new("InvalidResponse", "InvalidResult");

    /// <summary>A code without a documented meaning.</summary>
    public static readonly ErrorDefinition UnknownCode = new("UnknownCode", "NotSpecified");

    /// <summary>As many calls were made as the user allowed.</summary>
    public static readonly ErrorDefinition CallLimitReached =
        new("CallLimitReached", "LimitsExceeded", IsTerminating: true);

    /// <summary>The store cannot be read, or cannot be written although a limit depends on it.</summary>
    public static readonly ErrorDefinition StoreFailed =
        new("StoreFailed", "ResourceUnavailable", IsTerminating: true);

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
        .Concat([TokenMissing, InvalidInput, ConnectionFailed, Timeout, InvalidResponse, UnknownCode, CallLimitReached,
            StoreFailed])
        .Distinct()
        .ToDictionary(definition => definition.ErrorId);

    public static IReadOnlyCollection<ErrorDefinition> Rows => ById.Values;

    /// <summary>The definition for a code of the service other than 0.</summary>
    /// <param name="code">The envelope's <c>code</c>.</param>
    /// <returns>The definition; <see cref="UnknownCode"/> for a code without one.</returns>
    public static ErrorDefinition ForCode(int code) => ByCode.TryGetValue(code, out var found) ? found : UnknownCode;

    public static ErrorDefinition ForId(string errorId) => ById[errorId];
}
