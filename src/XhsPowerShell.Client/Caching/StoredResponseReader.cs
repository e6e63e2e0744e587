using System.Buffers;
using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Caching;

/// <summary>Makes of a kept answer what the service's answer was.</summary>
internal static class StoredResponseReader
{
    /// <summary>Reads a kept answer with code 0 or 201.</summary>
    /// <exception cref="System.IO.InvalidDataException">It is damaged.</exception>
    /// <exception cref="JsonException">It is no answer of the service.</exception>
    public static ApiResponse Read(
        StoredResponse stored, SecretRedactor redactor, bool isSandbox, DateTimeOffset startedAt)
    {
        var (length, dataStart, dataLength) = ResponseCompression.ReadHead(stored.Body);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        ResponseCompression.Restore(stored.Body, bytes, length);
        var body = ResponseBody.FromPool(bytes, length);
        var envelope = dataLength > 0
            ? EnvelopeReader.ReadAround(body.Span, dataStart, dataLength)
            : EnvelopeReader.Read(body.Span);
        var failure = stored.Code == 0 && envelope is { DataLength: > 0, DataKind: not JsonTokenType.Null }
            ? null
            : ErrorCatalog.NoContent;
        if (failure is not null)
        {
            body.Dispose();
        }

        return new ApiResponse
        {
            Failure = failure,
            Code = stored.Code,
            HttpStatus = stored.HttpStatus,
            RequestId = redactor.Scrub(envelope.RequestId),
            Detail = failure is null ? null : redactor.Scrub(envelope.Message),
            RetrievedAt = stored.RetrievedAt,
            KeptAt = stored.KeptAt,
            // What this run has paid for itself surprises nobody.
            IsFromStore = stored.KeptAt < startedAt,
            Attempts = 0,
            WasSent = false,
            IsSandbox = isSandbox,
            Body = failure is null ? body : null,
            DataRange = (envelope.DataStart, envelope.DataLength),
        };
    }
}
