namespace XhsPowerShell.Client.Tests.Support;

/// <summary>The counters of one endpoint of a space.</summary>
public sealed record TestEndpointCount(long Requests, long Billed, long DistinctQuestions, long Retries);
