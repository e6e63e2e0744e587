using System.Diagnostics;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Requests;

/// <summary>Sends one request and classifies the outcome.</summary>
internal sealed class RequestSender(
    HttpTransport transport, EffectiveSettings settings, UsageRecorder usage, IClientLog log, TimeProvider time)
{
    private readonly ResponseClassifier classifier = new(settings, time);
    private readonly SecretRedactor redactor = new(settings.Token);

    /// <summary>Sends a request once. Throws only on cancellation.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, int attempt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        using var limit = Clock.Limit(time, settings.Timeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        ApiResponse response;
        try
        {
            var body = await transport.SendAsync(
                request.ToUri(settings.BaseUri, settings.Token), linked.Token).ConfigureAwait(false);
            response = classifier.Classify(body);
            response.Body?.RemoveToken(redactor);
            if (response.Body is null)
            {
                body.Dispose();
            }
        }
        catch (TransportException exception) when (cancellationToken.IsCancellationRequested)
        {
            usage.RecordCancelled(request.Endpoint, exception.WasSent);
            throw new OperationCanceledException(cancellationToken);
        }
        catch (TransportException exception)
        {
            response = limit.IsCancellationRequested
                ? classifier.ClassifyTimeout(exception)
                : classifier.Classify(exception);
        }
        catch (UriFormatException)
        {
            // Runtimes before .NET 10 make no address of more than 65,519 characters.
            response = ResponseClassifier.ClassifyTooLong();
        }

        response.Attempts = attempt;
        usage.Record(request.Endpoint, response);
        if (log.IsVerbose)
        {
            log.Verbose(Describe(request, response, started));
        }

        return response;
    }

    private static string Describe(ApiRequest request, ApiResponse response, long started)
    {
        var milliseconds = (Stopwatch.GetTimestamp() - started) * 1000.0 / Stopwatch.Frequency;
        var outcome = response.Code is { } code
            ? ErrorTexts.Get("CodeFact", code)
            : response.Failure?.ErrorId;
        var status = response.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "-";
        return Texts.Get(
            "RequestLine", request, outcome, status, Math.Round(milliseconds), response.Attempts,
            response.RequestId ?? "-");
    }
}
