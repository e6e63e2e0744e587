using System;
using System.Collections.Generic;
using System.Globalization;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Requests;

/// <summary>Makes the module's errors from the outcome of a request.</summary>
internal static class ApiErrorFactory
{
    public static XhsApiException Create(
        ErrorDefinition definition, ApiRequest request, AttemptResult? attempt = null, int attempts = 0)
    {
        var advice = Advice(definition, attempt);
        return new XhsApiException(definition.ErrorId, Describe(definition, request, attempt, attempts), attempt?.Cause)
        {
            Code = attempt?.Code,
            Endpoint = request.Endpoint,
            HttpStatus = attempt?.HttpStatus,
            RequestId = attempt?.RequestId,
            Attempts = attempts,
            RetryAt = attempt?.RetryAt,
            IsTerminating = definition.IsTerminating,
            RecommendedAction = attempt?.RetryAt is { } time
                ? Join(ErrorTexts.Get("RetryAt", time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)), advice)
                : advice,
        };
    }

    /// <summary>The error for an envelope with <c>code</c> 0 whose data is not what was asked for.</summary>
    public static XhsApiException Unreadable(ApiRequest request, ApiResponse answer, string detail, Exception? cause = null) =>
        Create(
            ErrorCatalog.InvalidResponse,
            request,
            new AttemptResult { Detail = detail, Code = 0, HttpStatus = answer.HttpStatus, RequestId = answer.RequestId, Cause = cause },
            answer.Attempts);

    /// <summary>The error for an input that is not sent.</summary>
    public static XhsApiException Refused(string endpoint, string problem) =>
        new(ErrorCatalog.InvalidInput.ErrorId, problem)
        {
            Endpoint = endpoint,
            RecommendedAction = ErrorCatalog.InvalidInput.Action,
        };

    /// <summary>The same error with the point from which a list can be resumed.</summary>
    /// <param name="error">The error.</param>
    /// <param name="cursor">Where the list continues, or null.</param>
    /// <param name="page">The page to continue with, or null.</param>
    /// <param name="isGiven">True when the cursor is the one that the user gave.</param>
    public static XhsApiException At(XhsApiException error, string? cursor, int? page, bool isGiven = false) =>
        new(error.ErrorId, error.Message, error.InnerException)
        {
            Code = error.Code,
            Endpoint = error.Endpoint,
            HttpStatus = error.HttpStatus,
            RequestId = error.RequestId,
            Attempts = error.Attempts,
            RetryAt = error.RetryAt,
            IsTerminating = error.IsTerminating,
            RecommendedAction = Resume(error, cursor, page, isGiven),
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
            : page is not null && !(error.IsTerminating && page == 1) ? Join(error.RecommendedAction, ErrorTexts.Get("ResumePage", page))
            : error.RecommendedAction;
    }

    private static string Advice(ErrorDefinition definition, AttemptResult? attempt)
    {
        if (definition == ErrorCatalog.NoContent && attempt is not null)
        {
            var billed = attempt.IsBilled ? "Billed.Yes" : attempt.Code == 404 ? "Billed.Unknown" : "Billed.No";
            return Join(definition.Action, ErrorTexts.Get(billed));
        }

        return definition == ErrorCatalog.ServerError && attempt?.Code is null
            ? ErrorTexts.Get("ServerError.Unconfirmed")
            : definition.Action;
    }

    private static string Join(string? first, string second) => first + ErrorTexts.Get("SentenceGap") + second;

    private static string Describe(ErrorDefinition definition, ApiRequest request, AttemptResult? attempt, int attempts)
    {
        var text = definition.Meaning;
        if (request.Subject is { } subject && !definition.IsTerminating)
        {
            text = ErrorTexts.Get("ForSubject", text, subject);
        }

        if (attempt?.Detail is { Length: > 0 } detail)
        {
            text = ErrorTexts.Get("WithDetail", text, detail.TrimEnd('.', '。'));
        }

        return ErrorTexts.Get("WithFacts", text, string.Join(ErrorTexts.Get("FactSeparator"), Facts(request, attempt, attempts)));
    }

    private static IEnumerable<string> Facts(ApiRequest request, AttemptResult? attempt, int attempts)
    {
        yield return request.Endpoint;
        if (attempt?.Code is { } code)
        {
            yield return ErrorTexts.Get("CodeFact", code);
        }

        if (attempt?.HttpStatus is { } status)
        {
            yield return ErrorTexts.Get("HttpFact", status);
        }

        if (attempt?.RequestId is { Length: > 0 } id)
        {
            yield return ErrorTexts.Get("RequestIdFact", id);
        }

        if (attempts > 1)
        {
            yield return ErrorTexts.Get("AttemptsFact", attempts);
        }
    }
}
