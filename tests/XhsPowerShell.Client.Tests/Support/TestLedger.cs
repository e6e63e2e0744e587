using System.Collections.Generic;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>The counters of a space.</summary>
public sealed record TestLedger(
    long Requests,
    long Billed,
    long BilledUnanswered,
    long Answered,
    long ClientGone,
    long DistinctQuestions,
    long Retries,
    long AskedAgainAfterAnswer,
    long TokenSeen,
    int InFlight,
    int Held,
    int MaxConcurrent,
    IReadOnlyDictionary<string, TestEndpointCount> PerEndpoint,
    IReadOnlyDictionary<string, long> Codes,
    IReadOnlyDictionary<string, long> Faults);
