using System.Globalization;
using System.Text;
using System;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Client.Requests;

/// <summary>Makes the module's errors out of what a question came to.</summary>
internal static class ApiErrorFactory
{
    public static XhsApiException Create(ErrorDefinition row, ApiRequest request, AttemptResult? attempt = null, int attempts = 0)
    {
        var retryAt = attempt?.RetryAt;
        return new XhsApiException(row.ErrorId, Describe(row, request, attempt, attempts), attempt?.Cause)
        {
            Code = attempt?.Code,
            Endpoint = request.Endpoint,
            HttpStatus = attempt?.HttpStatus,
            RequestId = attempt?.RequestId,
            Attempts = attempts,
            RetryAt = retryAt,
            IsTerminating = row.IsTerminating,
            RecommendedAction = retryAt is null
                ? row.Action
                : string.Format(CultureInfo.InvariantCulture, "Ask again after {0:yyyy-MM-dd HH:mm:ss zzz}. {1}", retryAt, row.Action),
        };
    }

    /// <summary>An answer that is an envelope with <c>code</c> 0 and still not what was asked for.</summary>
    public static XhsApiException Unreadable(ApiRequest request, ApiResponse answer, string detail, Exception? cause = null) =>
        Create(
            ErrorCatalog.InvalidResponse,
            request,
            new AttemptResult { Detail = detail, Code = 0, HttpStatus = answer.HttpStatus, RequestId = answer.RequestId, Cause = cause },
            answer.Attempts);

    /// <summary>The same error with the place that a list goes on from.</summary>
    public static XhsApiException At(XhsApiException error, string? cursor, int? page)
    {
        var place = page is { } number
            ? string.Format(CultureInfo.InvariantCulture, " Go on from here with -Page {0}.", number)
            : cursor is not null ? $" Go on from here with -Cursor {cursor}." : "";
        return new XhsApiException(error.ErrorId, error.Message, error.InnerException)
        {
            Code = error.Code,
            Endpoint = error.Endpoint,
            HttpStatus = error.HttpStatus,
            RequestId = error.RequestId,
            Attempts = error.Attempts,
            RetryAt = error.RetryAt,
            IsTerminating = error.IsTerminating,
            RecommendedAction = error.RecommendedAction + place,
            Cursor = cursor,
            Page = page,
        };
    }

    private static string Describe(ErrorDefinition row, ApiRequest request, AttemptResult? attempt, int attempts)
    {
        var text = new StringBuilder(row.Meaning);
        if (request.Subject is { } subject && !row.IsTerminating)
        {
            text.Append(" for '").Append(subject).Append('\'');
        }

        if (!string.IsNullOrEmpty(attempt?.Detail))
        {
            text.Append(": ").Append(attempt!.Detail!.TrimEnd('.'));
        }

        text.Append(". (").Append(request.Endpoint);
        if (attempt?.Code is { } code)
        {
            text.Append(", code ").Append(code.ToString(CultureInfo.InvariantCulture));
        }

        if (attempt?.HttpStatus is { } status)
        {
            text.Append(", HTTP ").Append(status.ToString(CultureInfo.InvariantCulture));
        }

        if (attempt?.RequestId is { Length: > 0 } id)
        {
            text.Append(", request id ").Append(id);
        }

        if (attempts > 1)
        {
            text.Append(", ").Append(attempts.ToString(CultureInfo.InvariantCulture)).Append(" attempts");
        }

        return text.Append(')').ToString();
    }
}
