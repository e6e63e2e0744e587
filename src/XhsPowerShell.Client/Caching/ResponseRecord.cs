using System;
using System.IO;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Caching;

/// <summary>What a question came to, as bytes: the question, what happened, and the body of an answer at the end.</summary>
internal static class ResponseRecord
{
    /// <summary>True for what is the same however often one asks. Other failures are not billed and may be over the next time.</summary>
    public static bool IsFinal(AttemptResult attempt) => attempt.Response is not null || attempt.Code is 0 or 201 or 202 or 400 or 404;

    /// <summary>Writes everything but the body of the answer.</summary>
    public static void WriteHead(BinaryWriter writer, ApiRequest request, AttemptResult attempt)
    {
        writer.Write(request.PathAndQuery);
        writer.Write(attempt.Response is not null);
        writer.Write(attempt.HttpStatus ?? 0);
        if (attempt.Response is { } answer)
        {
            writer.Write(answer.RetrievedAt.Ticks);
        }
        else
        {
            writer.Write(attempt.Code ?? 0);
            writer.Write(attempt.Attempts);
            writer.Write(attempt.RequestId ?? string.Empty);
            writer.Write(attempt.Detail ?? string.Empty);
        }
    }

    /// <summary>What the question came to, or null when the record is of another question.</summary>
    public static AttemptResult? Read(byte[] record, ApiRequest request)
    {
        using var stream = new MemoryStream(record);
        using var reader = new BinaryReader(stream);
        if (reader.ReadString() != request.PathAndQuery)
        {
            return null;
        }

        var isAnswer = reader.ReadBoolean();
        var status = reader.ReadInt32();
        if (!isAnswer)
        {
            var code = reader.ReadInt32();
            return new AttemptResult
            {
                Failure = code == 0 ? ErrorCatalog.NoContent : ErrorCatalog.ForCode(code),
                Code = code,
                HttpStatus = status,
                Attempts = reader.ReadInt32(),
                RequestId = reader.ReadString(),
                Detail = reader.ReadString(),
            };
        }

        var retrievedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromHours(8));
        var body = record.AsSpan((int)stream.Position).ToArray();
        return new AttemptResult
        {
            Response = new ApiResponse(ResponseBody.Of(body), EnvelopeReader.Read(body, request.DataReader, retrievedAt), retrievedAt, status),
            Code = 0,
            HttpStatus = status,
        };
    }
}
