using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>What stands around the data in every answer, and where in the body the data is.</summary>
/// <param name="Code">The service's <c>code</c>; null when it is absent or no number.</param>
/// <param name="Message">The service's <c>message</c>.</param>
/// <param name="RequestId">The service's <c>requestId</c>.</param>
/// <param name="DataStart">Where the value of <c>data</c> begins (bytes from the start of the body); 0 when
/// absent.</param>
/// <param name="DataLength">The length of that value (bytes); 0 when absent.</param>
/// <param name="DataKind">What that value begins with; <see cref="JsonTokenType.None"/> when absent.</param>
internal readonly record struct Envelope(
    int? Code,
    string? Message,
    string? RequestId,
    int DataStart,
    int DataLength,
    JsonTokenType DataKind);
