namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>What came of a fault.</summary>
/// <param name="ErrorId">The id of the error, or <c>none</c>.</param>
/// <param name="Emitted">Objects that were emitted, before an error too (count).</param>
/// <param name="Requests">Requests that the server saw (count).</param>
/// <param name="Billed">Calls that the server billed (count).</param>
/// <param name="Unconfirmed">Requests that the usage counter calls unconfirmed (count).</param>
internal sealed record FaultOutcome(string ErrorId, int Emitted, long Requests, long Billed, long Unconfirmed);
