using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>Says what an HTTP answer, or the lack of one, means: success, failure, billed, worth a retry.</summary>
internal sealed class ResponseClassifier(EffectiveSettings settings, TimeProvider time)
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    // Some gateways say 'never' with the last day of the year 9999, which no clock gets past.
    private static readonly TimeSpan Never = TimeSpan.FromDays(366);

    private readonly SecretRedactor redactor = new(settings.Token);

    private bool IsSandbox => settings.Region == XhsRegion.Sandbox;

    /// <summary>Classifies an answer. A success keeps the body; it is the caller's to dispose otherwise.</summary>
    public ApiResponse Classify(ResponseBody body)
    {
        if (body.Status is >= 300 and < 400)
        {
            return WithoutEnvelope(ErrorCatalog.InvalidResponse, Texts.Get("DetailRedirect"), body);
        }

        Envelope envelope = default;
        JsonException? unreadable = null;
        try
        {
            envelope = EnvelopeReader.Read(body.Span);
        }
        catch (JsonException exception)
        {
            unreadable = UnreadableJson.At(exception);
        }

        return envelope.Code is { } code ? WithEnvelope(envelope, code, body) : WithoutEnvelope(body, unreadable);
    }

    /// <summary>Classifies a request without a whole answer.</summary>
    public ApiResponse Classify(TransportException exception)
    {
        if (exception.HasResponse)
        {
            // The service has worked, and may have billed, once an answer begins: a retry could cost twice.
            return Failed(ErrorCatalog.InvalidResponse, exception.Description, exception);
        }

        if (exception.IsGarbled)
        {
            // What is no HTTP is quoted by its exception, and it may be an echo of the request.
            return Failed(ErrorCatalog.InvalidResponse, Texts.Get("DetailNotHttp"), exception, withCause: false);
        }

        return Failed(
            ErrorCatalog.ConnectionFailed, exception.Description, exception, isRetryable: exception.IsTransient);
    }

    /// <summary>
    /// Classifies a request without a whole answer in time. It may still be running, and be billed: it is not sent
    /// again. One that never left could be, but has had its time.
    /// </summary>
    public ApiResponse ClassifyTimeout(TransportException exception) => Failed(
        exception.WasSent ? ErrorCatalog.Timeout : ErrorCatalog.ConnectionFailed,
        Texts.Get("DetailNoneWithin", settings.Timeout.TotalSeconds),
        exception);

    /// <summary>A request that cannot be sent: a whole file for a keyword, say.</summary>
    public static ApiResponse ClassifyTooLong() =>
        new() { Failure = ErrorCatalog.InvalidParameter, Detail = Texts.Get("DetailTooLong"), WasSent = false };

    private ApiResponse Failed(
        ErrorDefinition failure, string detail, TransportException exception, bool isRetryable = false,
            bool withCause = true) => new()
        {
            Failure = failure,
            Detail = redactor.Scrub(detail),
            Cause = withCause ? redactor.Clean(exception.Cause) : null,
            HttpStatus = exception.ProxyStatus,
            WasSent = exception.WasSent,
            IsSandbox = IsSandbox,
            IsRetryable = isRetryable,
        };

    private ApiResponse WithEnvelope(Envelope envelope, int code, ResponseBody body)
    {
        var hasData = envelope.DataLength > 0 && envelope.DataKind != JsonTokenType.Null;
        var failure = code != 0 ? ErrorCatalog.ForCode(code) : hasData ? null : ErrorCatalog.NoContent;
        var retryAfter = failure is { IsRetried: true } ? RetryAfter(body) : null;
        var now = Now();
        return new ApiResponse
        {
            Failure = failure,
            Detail = redactor.Scrub(envelope.Message),
            Code = code,
            HttpStatus = body.Status,
            RequestId = redactor.Scrub(envelope.RequestId),
            IsSandbox = IsSandbox,
            ReceivedLength = body.ReceivedLength,
            RetryAfter = retryAfter,
            RetryAt = now + retryAfter,
            IsRetryable = failure is { IsRetried: true } && !(retryAfter > LongestRetryAfter),
            RetrievedAt = now,
            Body = failure is null || failure == ErrorCatalog.UnknownCode || code is 0 or 201 or 404 ? body : null,
            DataRange = (envelope.DataStart, envelope.DataLength),
        };
    }

    private ApiResponse WithoutEnvelope(ResponseBody body, JsonException? unreadable) => body.Status switch
    {
        429 => WithoutEnvelope(ErrorCatalog.RateLimited, null, body, unreadable),
        // Some gateway's patience was over before the call was: it may still be running.
        504 => WithoutEnvelope(ErrorCatalog.Timeout, Texts.Get("DetailGatewayGaveUp"), body, unreadable),
        >= 500 => WithoutEnvelope(ErrorCatalog.ServerError, null, body, unreadable),
        407 => WithoutEnvelope(
            ErrorCatalog.ConnectionFailed, TransportException.DescribeProxyStatus(407), body, isRetryable: false),
        _ => WithoutEnvelope(
            ErrorCatalog.InvalidResponse,
            Texts.Get(
                body.Length == 0 ? "DetailAnswerEmpty" : unreadable is null ? "DetailNoCode" : "DetailNotJsonOrCut"),
            body,
            unreadable),
    };

    private ApiResponse WithoutEnvelope(
        ErrorDefinition failure, string? detail, ResponseBody body, Exception? cause = null, bool isRetryable = true)
    {
        var retryAfter = failure.IsRetried ? RetryAfter(body) : null;
        return new ApiResponse
        {
            Failure = failure,
            Detail = detail,
            Cause = cause,
            HttpStatus = body.Status,
            ReceivedLength = body.ReceivedLength,
            IsSandbox = IsSandbox,
            RetryAfter = retryAfter,
            RetryAt = Now() + retryAfter,
            IsRetryable = isRetryable && failure.IsRetried && !(retryAfter > LongestRetryAfter),
        };
    }

    // Whole milliseconds: an object that comes back from the store is the same.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow().ToOffset(PlatformDay.Offset);
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private TimeSpan? RetryAfter(ResponseBody body)
    {
        var wait = body.RetryAfter?.Delta ?? (body.RetryAfter?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Never ? Never : wait;
    }
}
