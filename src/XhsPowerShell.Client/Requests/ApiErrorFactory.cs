using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Requests;

/// <summary>Makes the module's errors from the outcome of a request.</summary>
internal static class ApiErrorFactory
{
    public static XhsApiException Create(ErrorDefinition definition, ApiRequest request, ApiResponse? response = null)
    {
        var advice = Advice(definition, response);
        return new XhsApiException(
            definition.ErrorId, DisplayText.Plain(Describe(definition, request, response)), response?.Cause)
        {
            Code = response?.Code,
            Endpoint = request.Endpoint,
            HttpStatus = response?.HttpStatus,
            RequestId = response?.RequestId,
            Attempts = response?.Attempts ?? 0,
            RetryAt = response?.RetryAt,
            IsTerminating = definition.IsTerminating,
            RecommendedAction = response?.RetryAt is { } time
                ? Join(ErrorTexts.Get("RetryAt",
                    time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)), advice)
                : advice,
        };
    }

    /// <summary>The error for an envelope with <c>code</c> 0 whose data is not what was asked for.</summary>
    public static XhsApiException Unreadable(
        ApiRequest request, ApiResponse response, string detail, Exception? cause = null) =>
        Create(
            ErrorCatalog.InvalidResponse,
            request,
            new ApiResponse
            {
                Detail = detail,
                Code = 0,
                HttpStatus = response.HttpStatus,
                RequestId = response.RequestId,
                Cause = cause,
                Attempts = response.Attempts,
                IsFromStore = response.IsFromStore,
                IsSandbox = response.IsSandbox,
                WasSent = response.WasSent,
            });

    /// <summary>The error for a store that cannot be used any more.</summary>
    public static XhsApiException StoreFailed(ApiRequest request, XhsStoreException exception) =>
        Create(ErrorCatalog.StoreFailed, request, new ApiResponse
        {
            Detail = exception.Message,
            Cause = exception,
            Attempts = 0,
            WasSent = false,
        });

    /// <summary>The error for an input that is not sent.</summary>
    public static XhsApiException Refused(string endpoint, string problem) =>
        new(ErrorCatalog.InvalidInput.ErrorId, problem)
        {
            Endpoint = endpoint,
            RecommendedAction = ErrorCatalog.InvalidInput.Action,
        };

    /// <summary>The error for a list of which the first pages are there when the run ends.</summary>
    /// <param name="terminal">The error that ends the run.</param>
    /// <param name="input">What the list is of.</param>
    /// <param name="addResumePoint">Says where it can be continued.</param>
    public static XhsApiException CutOff(
        XhsApiException terminal, string input, Func<XhsApiException, XhsApiException> addResumePoint)
    {
        var text = ErrorTexts.Get("CutOff", ErrorCatalog.ForId(terminal.ErrorId).Meaning, input);
        var error = addResumePoint(Make("CutOff.Action"));
        return error is { Cursor: null, Page: null } ? Make("CutOff.FromStart") : error;

        XhsApiException Make(string advice) => new(
            terminal.ErrorId, DisplayText.Plain(ErrorTexts.Get("WithFacts", text, terminal.Endpoint)))
        {
            Code = terminal.Code,
            Endpoint = terminal.Endpoint,
            RetryAt = terminal.RetryAt,
            RecommendedAction = ErrorTexts.Get(advice),
        };
    }

    /// <summary>The same error with the point from which a list can be resumed.</summary>
    /// <param name="cursor">Where the list continues, or null.</param>
    /// <param name="page">The page to continue with, or null.</param>
    /// <param name="isGiven">True when the cursor is the one that the user gave.</param>
    public static XhsApiException AddResumePoint(
        XhsApiException error, string? cursor, int? page, bool isGiven = false) =>
        new(error.ErrorId, error.Message, error.InnerException)
        {
            Code = error.Code,
            Endpoint = error.Endpoint,
            HttpStatus = error.HttpStatus,
            RequestId = error.RequestId,
            Attempts = error.Attempts,
            RetryAt = error.RetryAt,
            IsTerminating = error.IsTerminating,
            RecommendedAction = Resume(error, cursor, page, isGiven) is { } action ? DisplayText.Plain(action) : null,
            Cursor = cursor,
            Page = page,
        };

    private static string? Resume(XhsApiException error, string? cursor, int? page, bool isGiven)
    {
        if (isGiven && cursor is not null && error.ErrorId == ErrorCatalog.InvalidParameter.ErrorId)
        {
            // The same cursor would be rejected again.
            return ErrorTexts.Get("InvalidParameter.Cursor");
        }

        // A token that is missing or rejected has nothing to do with the first page.
        return cursor is not null ? Join(error.RecommendedAction, ErrorTexts.Get("ResumeCursor", cursor))
            : page is not null && !(error.IsTerminating && page == 1)
                ? Join(error.RecommendedAction, ErrorTexts.Get("ResumePage", page))
            : error.RecommendedAction;
    }

    private static string Advice(ErrorDefinition definition, ApiResponse? response)
    {
        if (response is { IsFromStore: true })
        {
            return Join(definition.Action, ErrorTexts.Get("FromStore"));
        }

        if (definition == ErrorCatalog.NoContent && response is not null)
        {
            var billed = response switch
            {
                { IsBilled: true } => "Billed.Yes",
                { IsSandbox: true, Code: 201 } => "Billed.Sandbox",
                { Code: 404 } => "Billed.Unknown",
                _ => "Billed.No",
            };
            return Join(definition.Action, ErrorTexts.Get(billed));
        }

        if (definition == ErrorCatalog.CallLimitReached && response?.RetryAt is not null)
        {
            return ErrorTexts.Get("CallLimitReached.Daily");
        }

        return response switch
        {
            { IsUnconfirmed: true } when definition == ErrorCatalog.ServerError =>
                ErrorTexts.Get("ServerError.Unconfirmed"),
            // Its advice says it in its first words.
            { IsUnconfirmed: true } when definition == ErrorCatalog.Timeout => definition.Action,
            { IsUnconfirmed: true } =>
                Join(definition.Action, ErrorTexts.Get(response.Code is null ? "Billed.Maybe" : "Billed.Unknown")),
            { IsBilled: true } => Join(definition.Action, ErrorTexts.Get("Billed.Yes")),
            _ => definition.Action,
        };
    }

    private static string Join(string? first, string second) => first + ErrorTexts.Get("SentenceGap") + second;

    private static string Describe(ErrorDefinition definition, ApiRequest request, ApiResponse? response)
    {
        var text = definition.Meaning;
        if (request.Subject is { } subject && !definition.IsTerminating)
        {
            text = ErrorTexts.Get("ForSubject", text, subject);
        }

        if (response?.Detail is { Length: > 0 } detail)
        {
            text = ErrorTexts.Get("WithDetail", text, detail.TrimEnd('.', '。'));
        }

        return ErrorTexts.Get("WithFacts", text,
            string.Join(ErrorTexts.Get("FactSeparator"), Facts(request, response)));
    }

    private static IEnumerable<string> Facts(ApiRequest request, ApiResponse? response)
    {
        yield return request.Endpoint;
        if (response?.Code is { } code)
        {
            yield return ErrorTexts.Get("CodeFact", code);
        }

        if (response?.HttpStatus is { } status)
        {
            yield return ErrorTexts.Get("HttpFact", status);
        }

        if (response?.RequestId is { Length: > 0 } id)
        {
            yield return ErrorTexts.Get("RequestIdFact", id);
        }

        if (response?.Attempts is > 1 and var attempts)
        {
            yield return ErrorTexts.Get("AttemptsFact", attempts);
        }
    }
}
