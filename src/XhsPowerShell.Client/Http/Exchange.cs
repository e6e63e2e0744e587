using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Reading;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Http;

/// <summary>One request on the wire and what it came to. Never throws but when it is cancelled.</summary>
internal sealed class Exchange(XhsSettings settings, HttpClient http, IClientLog log, TimeProvider time)
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    public async ValueTask<Attempt> RunAsync(XhsRequest request, int attemptNumber, CancellationToken cancellationToken)
    {
        var counters = UsageCounter.For(request.Endpoint);
        var started = Stopwatch.GetTimestamp();
        using var limit = Clock.Limit(time, settings.Timeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var isAnswering = false;
        Attempt attempt;
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, request.ToUri(settings.BaseUri, settings.Token));
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token)
                .ConfigureAwait(false);
            isAnswering = true;
            var body = await AnswerBody.ReadAsync(response.Content, linked.Token).ConfigureAwait(false);
            counters.Request();
            counters.Bytes(body.Length);
            attempt = Judge(body, response, counters);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            counters.Request();
            counters.Unconfirm();
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception) when (limit.IsCancellationRequested)
        {
            counters.Request();
            counters.Unconfirm();
            attempt = Failed(ErrorTable.Timeout, FormattableString.Invariant($"none within {settings.Timeout.TotalSeconds} s"), exception);
        }
        catch (Exception exception) when (isAnswering)
        {
            // The service has worked, and may have billed, once an answer begins: asking again could cost twice.
            counters.Request();
            counters.Unconfirm();
            attempt = Failed(ErrorTable.InvalidResponse, DescribeBody(exception), exception, isRetried: false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            if (WasSent(exception))
            {
                counters.Request();
                counters.Unconfirm();
            }

            attempt = Failed(ErrorTable.ConnectionFailed, Innermost(exception).Message, exception, IsTransient(exception));
        }

        if (log.IsVerbose)
        {
            log.Verbose(Describe(request, attempt, attemptNumber, started));
        }

        return attempt;
    }

    private static Attempt Failed(ErrorRow row, string? detail, Exception? cause, bool? isRetried = null) =>
        new() { Failure = row, Detail = detail, Cause = cause, IsRetried = isRetried ?? row.IsRetried };

    private Attempt Judge(AnswerBody body, HttpResponseMessage response, UsageCounter.Counters counters)
    {
        var status = (int)response.StatusCode;
        var attempt = Read(body, status, RetryAfter(response), counters);
        if (attempt.Answer is null)
        {
            body.Dispose();
        }

        return attempt;
    }

    private Attempt Read(AnswerBody body, int status, TimeSpan? retryAfter, UsageCounter.Counters counters)
    {
        Envelope envelope = default;
        JsonException? unreadable = null;
        if (status is >= 300 and < 400)
        {
            return WithoutEnvelope(ErrorTable.InvalidResponse, "it is a redirect, which is not followed", status, null, null);
        }

        try
        {
            envelope = EnvelopeReader.Read(body.Span);
        }
        catch (JsonException exception)
        {
            unreadable = exception;
        }

        if (envelope.Code is not { } code)
        {
            var what = body.Length == 0 ? "it is empty" : unreadable is null ? "it has no code" : "it is not JSON, or cut";
            return status switch
            {
                429 => WithoutEnvelope(ErrorTable.RateLimited, null, status, retryAfter, unreadable),
                >= 500 => WithoutEnvelope(ErrorTable.ServerError, null, status, retryAfter, unreadable),
                407 => WithoutEnvelope(ErrorTable.ConnectionFailed, "the proxy wants other credentials", status, null, null),
                _ => WithoutEnvelope(ErrorTable.InvalidResponse, what, status, null, unreadable),
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

        var row = code == 0 ? ErrorTable.NoContent : ErrorTable.ForCode(code);
        var hasData = envelope.DataLength > 0 && envelope.DataKind != JsonTokenType.Null;
        return new Attempt
        {
            Answer = code == 0 && hasData ? new Answer(body, envelope, Now()) : null,
            Failure = code == 0 && hasData ? null : row,
            Detail = Scrub(envelope.Message),
            Code = code,
            HttpStatus = status,
            IsBilled = isBilled,
            RequestId = Scrub(envelope.RequestId),
            RetryAfter = row.IsRetried ? retryAfter : null,
            IsRetried = row.IsRetried && !(retryAfter > LongestRetryAfter),
        };
    }

    private static Attempt WithoutEnvelope(
        ErrorRow row, string? detail, int status, TimeSpan? retryAfter, Exception? cause) => new()
        {
            Failure = row,
            Detail = detail,
            Cause = cause,
            HttpStatus = status,
            RetryAfter = retryAfter,
            IsRetried = row.IsRetried && status != 407 && !(retryAfter > LongestRetryAfter),
        };

    private DateTimeOffset Now() => time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The service's own words without control characters, without the token if it echoes it, and not endless.</summary>
    private string? Scrub(string? text)
    {
        const int longest = 400;
        if (text is null)
        {
            return null;
        }

        if (settings.Token is { Length: > 0 } token)
        {
            text = text.Replace(token, "***").Replace(Uri.EscapeDataString(token), "***");
        }

        var characters = text.Length > longest ? text.Substring(0, longest).ToCharArray() : text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]))
            {
                characters[i] = ' ';
            }
        }

        return new string(characters).Trim();
    }

    private static string DescribeBody(Exception exception) => exception switch
    {
        BodyTooLargeException => "it is larger than 64 MiB",
        InvalidDataException => "its compression is broken",
        _ => "it was cut off",
    };

    private static bool WasSent(Exception exception)
    {
#if NET8_0_OR_GREATER
        return exception is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
#else
        return Innermost(exception) is not SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound }
            and not AuthenticationException;
#endif
    }

    // A wrong certificate or host name stays wrong.
    private static bool IsTransient(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException!)
        {
            if (cause is AuthenticationException or SocketException { SocketErrorCode: SocketError.HostNotFound })
            {
                return false;
            }
        }

#if NET8_0_OR_GREATER
        return exception is not HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError };
#else
        return true;
#endif
    }

    private static Exception Innermost(Exception exception) => exception.GetBaseException();

    private static string Describe(XhsRequest request, Attempt attempt, int attemptNumber, long started)
    {
        var milliseconds = (Stopwatch.GetTimestamp() - started) * 1000.0 / Stopwatch.Frequency;
        return FormattableString.Invariant(
            $"GET {request} -> {(attempt.Code is { } code ? "code " + code : attempt.Failure?.ErrorId)}, HTTP {attempt.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "-"}, {milliseconds:F0} ms, attempt {attemptNumber}, request id {attempt.RequestId ?? "-"}");
    }
}
