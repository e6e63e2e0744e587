using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>One request on the wire and what it came to. Never throws but when it is cancelled.</summary>
internal sealed class RequestSender(HttpClient http, EffectiveSettings settings, IClientLog log, TimeProvider time)
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    // Some gateways say 'never' with the last day of the year 9999, which no clock gets past.
    private static readonly TimeSpan Never = TimeSpan.FromDays(366);

    private readonly SecretRedactor filter = new(settings.Token);

    /// <summary>True when the thread that asks waits for the answer.</summary>
    public bool Blocks { get; } = HttpClientPool.Blocks(settings);

    public async ValueTask<AttemptResult> RunAsync(ApiRequest request, int attemptNumber, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        using var limit = Clock.Limit(time, settings.Timeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var isAnswering = false;
        AttemptResult attempt;
        try
        {
            using var message = HttpClientPool.Message(request.ToUri(settings.BaseUri, settings.Token));
            using var response = await HttpClientPool.SendAsync(http, message, Blocks, linked.Token).ConfigureAwait(false);
            isAnswering = true;
            var body = await ResponseBody.ReadAsync(response, Blocks, linked.Token).ConfigureAwait(false);
            Counters(request).Request();
            Counters(request).Bytes(body.Length);
            body = BodyCharset.ToUtf8(body, response.Content.Headers.ContentType?.CharSet);
            attempt = Judge(body, response, request, attemptNumber);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            Counters(request).Request();
            Counters(request).Unconfirm();
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception) when (limit.IsCancellationRequested)
        {
            Counters(request).Request();
            Counters(request).Unconfirm();
            var detail = FormattableString.Invariant($"none within {settings.Timeout.TotalSeconds} s");
            attempt = Failed(ErrorCatalog.Timeout, detail, exception, isRetried: !isAnswering);
        }
        catch (Exception exception) when (isAnswering || TransportFailure.IsGarbled(exception))
        {
            // The service has worked, and may have billed, once an answer begins: asking again could cost twice.
            Counters(request).Request();
            Counters(request).Unconfirm();
            // What is no HTTP is quoted by its exception, and it may be an echo of the request.
            attempt = isAnswering
                ? Failed(ErrorCatalog.InvalidResponse, TransportFailure.DescribeBody(exception), exception, isRetried: false)
                : Failed(ErrorCatalog.InvalidResponse, "it is not HTTP", null, isRetried: false);
        }
        catch (UriFormatException)
        {
            // A whole file for a keyword, say. Runtimes before .NET 10 make no address of more than 65,519 characters.
            attempt = Failed(ErrorCatalog.InvalidParameter, "they are too long for an address", null, isRetried: false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            if (TransportFailure.WasSent(exception))
            {
                Counters(request).Request();
                Counters(request).Unconfirm();
            }

            attempt = Failed(
                ErrorCatalog.ConnectionFailed,
                TransportFailure.Describe(exception),
                exception,
                TransportFailure.IsTransient(exception),
                TransportFailure.TunnelStatus(exception));
        }

        if (log.IsVerbose)
        {
            log.Verbose(Describe(request, attempt, attemptNumber, started));
        }

        return attempt;
    }

    private AttemptResult Failed(ErrorDefinition row, string detail, Exception? cause, bool isRetried, int? status = null) => new()
    {
        Failure = row,
        Detail = filter.Scrub(detail),
        Cause = filter.Clean(cause),
        HttpStatus = status,
        IsRetried = isRetried,
    };

    // Looked up for each count: Get-XhsUsage -Reset may have begun anew meanwhile.
    private static UsageRecorder.Counters Counters(ApiRequest request) => UsageRecorder.For(request.Endpoint);

    private AttemptResult Judge(ResponseBody body, HttpResponseMessage response, ApiRequest request, int attemptNumber)
    {
        var attempt = Read(body, (int)response.StatusCode, RetryAfter(response), request, attemptNumber);
        if (attempt.Response is null)
        {
            body.Dispose();
        }

        return attempt;
    }

    private AttemptResult Read(ResponseBody body, int status, TimeSpan? retryAfter, ApiRequest request, int attemptNumber)
    {
        var counters = Counters(request);
        var now = Now();
        Envelope envelope = default;
        JsonException? unreadable = null;
        if (status is >= 300 and < 400)
        {
            return WithoutEnvelope(ErrorCatalog.InvalidResponse, "it is a redirect, which is not followed", status, null, null);
        }

        try
        {
            envelope = EnvelopeReader.Read(body.Span, request.DataReader, now);
        }
        catch (JsonException exception)
        {
            unreadable = UnreadableJson.At(exception);
        }

        if (envelope.Code is not { } code)
        {
            if (status is < 300 or >= 500)
            {
                // Behind a gateway's own words, and in half an answer, there may be a call that was billed.
                counters.Unconfirm();
            }

            var what = body.Length == 0 ? "it is empty" : unreadable is null ? "it has no code" : "it is not JSON, or cut";
            return status switch
            {
                429 => WithoutEnvelope(ErrorCatalog.RateLimited, null, status, retryAfter, unreadable),
                >= 500 => WithoutEnvelope(ErrorCatalog.ServerError, null, status, retryAfter, unreadable),
                407 => WithoutEnvelope(ErrorCatalog.ConnectionFailed, TransportFailure.ProxyCredentials, status, null, null),
                _ => WithoutEnvelope(ErrorCatalog.InvalidResponse, what, status, null, unreadable),
            };
        }

        var isBilled = code is 0 or 201 && settings.Region != XhsRegion.Sandbox;
        if (isBilled)
        {
            counters.Bill();
        }

        if (code == 0)
        {
            counters.Success();
        }

        var row = code == 0 ? ErrorCatalog.NoContent : ErrorCatalog.ForCode(code);
        var hasData = envelope.DataLength > 0 && envelope.DataKind != JsonTokenType.Null;
        return new AttemptResult
        {
            Response = code == 0 && hasData ? new ApiResponse(body, envelope, now, status, attemptNumber) : null,
            Failure = code == 0 && hasData ? null : row,
            Detail = filter.Scrub(envelope.Message),
            Code = code,
            HttpStatus = status,
            IsBilled = isBilled,
            RequestId = filter.Scrub(envelope.RequestId),
            RetryAfter = row.IsRetried ? retryAfter : null,
            RetryAt = row.IsRetried ? now + retryAfter : null,
            IsRetried = row.IsRetried && !(retryAfter > LongestRetryAfter),
        };
    }

    private AttemptResult WithoutEnvelope(
        ErrorDefinition row, string? detail, int status, TimeSpan? retryAfter, Exception? cause) => new()
        {
            Failure = row,
            Detail = detail,
            Cause = cause,
            HttpStatus = status,
            RetryAfter = retryAfter,
            RetryAt = Now() + retryAfter,
            IsRetried = row.IsRetried && status != 407 && !(retryAfter > LongestRetryAfter),
        };

    private DateTimeOffset Now() => time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Never ? Never : wait;
    }

    private static string Describe(ApiRequest request, AttemptResult attempt, int attemptNumber, long started)
    {
        var milliseconds = (Stopwatch.GetTimestamp() - started) * 1000.0 / Stopwatch.Frequency;
        return FormattableString.Invariant(
            $"GET {request} -> {(attempt.Code is { } code ? "code " + code : attempt.Failure?.ErrorId)}, HTTP {attempt.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "-"}, {milliseconds:F0} ms, attempt {attemptNumber}, request id {attempt.RequestId ?? "-"}");
    }
}
