using System.Diagnostics;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client;

/// <summary>Measures whether and how fast the service answers, by its free <c>/ping</c>.</summary>
public static class ConnectionTest
{
    /// <summary>Asks <c>/ping</c>, one request after another, without token and without retrying.</summary>
    /// <param name="count">How many requests (count).</param>
    /// <returns>What it came to; a service that does not answer is a result, too.</returns>
    /// <exception cref="XhsConfigException">The address is a plain http one that nobody allowed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<XhsConnectionResult> RunAsync(
        EffectiveSettings settings, int count, CancellationToken cancellationToken)
    {
        TransportPolicy.Check(settings);
        var transport = XhsClient.CreateTransport(settings);
        var result = new XhsConnectionResult
        {
            Region = settings.Region.ToString(),
            Address = SecretRedactor.FormatAddress(settings.BaseUri),
        };
        var times = new List<double>(count);
        for (; result.Count < count; result.Count++)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var status = await PingAsync(transport, settings, cancellationToken).ConfigureAwait(false);
                times.Add(Math.Round(watch.Elapsed.TotalMilliseconds, 1));
                result.HttpStatus = status;
                result.Error = status < 400 ? null : FormattableString.Invariant($"HTTP {status}");
                result.IsReachable |= status < 400;
            }
            catch (TransportException error)
            {
                cancellationToken.ThrowIfCancellationRequested();
                result.Error = error.Cause is OperationCanceledException
                    ? Texts.Get("NoAnswerWithin", settings.Timeout.TotalSeconds)
                    : SystemMessage.From(error.Cause);
            }
        }

        result.Received = times.Count;
        if (times.Count > 0)
        {
            result.MinimumMs = times.Min();
            result.AverageMs = Math.Round(times.Average(), 1);
            result.MaximumMs = times.Max();
        }

        return result;
    }

    private static async Task<int> PingAsync(
        HttpTransport transport, EffectiveSettings settings, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        var address = new ApiRequest(EndpointList.PingPath).ToUri(settings.BaseUri, null);
        using var body = await transport.SendAsync(address, limit.Token).ConfigureAwait(false);
        return body.Status;
    }
}
