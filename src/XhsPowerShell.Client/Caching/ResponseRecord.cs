using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Caching;

/// <summary>What a request came to, as bytes: the request, the outcome, and the body of an answer at the end.</summary>
internal static class ResponseRecord
{
    /// <summary>
    /// True for what is the same however often one asks. Other failures are not billed and may be over the next time.
    /// </summary>
    public static bool IsFinal(ApiResponse response) =>
        response.Failure is null || response.Code is 0 or 201 or 202 or 400 or 404;

    /// <summary>Writes everything but the body of the answer.</summary>
    public static void WriteHead(BinaryWriter writer, ApiRequest request, ApiResponse response)
    {
        writer.Write(request.PathAndQuery);
        writer.Write(response.Failure is null);
        writer.Write(response.HttpStatus ?? 0);
        if (response.Failure is null)
        {
            writer.Write(response.RetrievedAt.Ticks);
        }
        else
        {
            writer.Write(response.Code ?? 0);
            writer.Write(response.Attempts);
            writer.Write(response.RequestId ?? string.Empty);
            writer.Write(response.Detail ?? string.Empty);
        }
    }

    /// <summary>What the request came to, or null when the record is of another request.</summary>
    public static ApiResponse? Read(byte[] record, ApiRequest request)
    {
        using var stream = new MemoryStream(record);
        using var reader = new BinaryReader(stream);
        if (reader.ReadString() != request.PathAndQuery)
        {
            return null;
        }

        var isSuccess = reader.ReadBoolean();
        var status = reader.ReadInt32();
        if (!isSuccess)
        {
            var code = reader.ReadInt32();
            return new ApiResponse
            {
                Failure = code == 0 ? ErrorCatalog.NoContent : ErrorCatalog.ForCode(code),
                Code = code,
                WasSent = false,
                HttpStatus = status,
                Attempts = reader.ReadInt32(),
                RequestId = reader.ReadString(),
                Detail = reader.ReadString(),
            };
        }

        var retrievedAt = new DateTimeOffset(reader.ReadInt64(), PlatformDay.Offset);
        var body = record.AsSpan((int)stream.Position).ToArray();
        var envelope = EnvelopeReader.Read(body);
        return new ApiResponse
        {
            Code = 0,
            WasSent = false,
            HttpStatus = status,
            RetrievedAt = retrievedAt,
            Body = ResponseBody.From(body),
            DataRange = (envelope.DataStart, envelope.DataLength),
        };
    }
}
