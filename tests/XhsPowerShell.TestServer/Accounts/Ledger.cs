using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

namespace XhsPowerShell.TestServer.Accounts;

/// <summary>Says what was asked, how often, and what was billed. One lock, no waiting under it.</summary>
internal sealed class Ledger
{
    private const int LogLimit = 20_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly object gate = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly LedgerTotals totals = new();
    private readonly Queue<LogEntry> log = new();

    // Hashes instead of texts: hundreds of thousands of questions stay a few megabytes.
    private readonly Dictionary<ulong, (int Attempts, bool Answered)> questions = [];
    private int settling;

    /// <summary>A request has arrived. It occupies a place in flight until <see cref="Decide"/>.</summary>
    public LogEntry Arrive(Question question, bool keepLog)
    {
        var hash = StableHash.Compute(question.Key);
        lock (gate)
        {
            ref var history = ref CollectionsMarshal.GetValueRefOrAddDefault(questions, hash, out var asked);
            history.Attempts++;
            totals.Requests++;
            totals.DistinctQuestions += asked ? 0 : 1;
            totals.Retries += asked ? 1 : 0;
            totals.AskedAgainAfterAnswer += history.Answered && question.Endpoint != "ping" ? 1 : 0;
            totals.TokenSeen += question.Token is null ? 0 : 1;
            totals.MaxConcurrent = Math.Max(totals.MaxConcurrent, ++totals.InFlight);
            var endpoint = CountsOf(question.Endpoint);
            endpoint.Requests++;
            endpoint.DistinctQuestions += asked ? 0 : 1;
            endpoint.Retries += asked ? 1 : 0;
            var entry = new LogEntry
            {
                Number = totals.Requests,
                Endpoint = question.Endpoint,
                Parameters = keepLog ? question.Parameters.ToDictionary(StringComparer.Ordinal) : [],
                Attempt = history.Attempts,
                TokenSeen = question.Token is not null,
                Concurrent = totals.InFlight,
                RequestId = "req-" + totals.Requests.ToString("d8", CultureInfo.InvariantCulture),
                AtMs = clock.Elapsed.TotalMilliseconds,
                QuestionHash = hash,
            };
            if (keepLog)
            {
                if (log.Count == LogLimit)
                {
                    log.Dequeue();
                }

                log.Enqueue(entry);
            }

            return entry;
        }
    }

    /// <summary>A request is kept waiting, or no longer.</summary>
    public void Hold(int change)
    {
        lock (gate)
        {
            totals.Held += change;
        }
    }

    /// <summary>
    /// The answer is known, and the place in flight is free again. Comes before the first byte leaves: a client that
    /// has its answer and asks the next question must not be counted twice.
    /// </summary>
    public void Decide(LogEntry entry, int? code, int? status, string? fault, bool billed)
    {
        lock (gate)
        {
            settling++;
            totals.InFlight--;
            (entry.Code, entry.Status, entry.Fault, entry.Billed) = (code, status, fault, billed);
            Count(totals.Codes, code?.ToString(CultureInfo.InvariantCulture) ?? "none");
            if (fault is not null)
            {
                Count(totals.Faults, fault);
            }

            if (billed)
            {
                totals.Billed++;
                // Until it has left.
                totals.BilledUnanswered++;
                CountsOf(entry.Endpoint).Billed++;
            }
        }
    }

    /// <summary>The request is over.</summary>
    public void Finish(LogEntry entry, bool answered, bool clientGone)
    {
        lock (gate)
        {
            settling--;
            (entry.Answered, entry.ClientGone) = (answered, clientGone);
            entry.TookMs = clock.Elapsed.TotalMilliseconds - entry.AtMs;
            totals.Answered += answered ? 1 : 0;
            totals.ClientGone += clientGone ? 1 : 0;
            if (answered && entry.Billed)
            {
                totals.BilledUnanswered--;
                CollectionsMarshal.GetValueRefOrNullRef(questions, entry.QuestionHash).Answered = true;
            }
        }
    }

    /// <summary>The totals as JSON.</summary>
    public async Task<byte[]> TotalsAsync()
    {
        // A client can have its answer a moment before this side has noted that it left.
        for (var i = 0; i < 50 && Settling(); i++)
        {
            await Task.Delay(5);
        }

        lock (gate)
        {
            return JsonSerializer.SerializeToUtf8Bytes(totals, Json);
        }
    }

    /// <summary>The last requests as a JSON array, oldest first.</summary>
    public byte[] Log()
    {
        lock (gate)
        {
            return JsonSerializer.SerializeToUtf8Bytes(log, Json);
        }
    }

    /// <summary>A counter by its name in the JSON, or null.</summary>
    public long? Counter(string name)
    {
        lock (gate)
        {
            return name switch
            {
                "requests" => totals.Requests,
                "billed" => totals.Billed,
                "answered" => totals.Answered,
                "clientGone" => totals.ClientGone,
                "retries" => totals.Retries,
                "held" => totals.Held,
                "inFlight" => totals.InFlight,
                _ => null,
            };
        }
    }

    private static void Count(Dictionary<string, long> counts, string key)
        => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private bool Settling()
    {
        lock (gate)
        {
            return settling > 0;
        }
    }

    private EndpointCount CountsOf(string endpoint)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(totals.PerEndpoint, endpoint, out _);
        return count ??= new EndpointCount();
    }
}
