using System;
using System.IO;
using XhsPowerShell.Client.Http;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Client.Bulk;

/// <summary>What a question came to, as bytes: the question, what happened, and the body of an answer at the end.</summary>
internal static class AnswerRecord
{
    /// <summary>True for what is the same however often one asks. Other failures are not billed and may be over the next time.</summary>
    public static bool IsFinal(Attempt attempt) => attempt.Answer is not null || attempt.Code is 0 or 201 or 202 or 400 or 404;

    /// <summary>Writes everything but the body of the answer.</summary>
    public static void WriteHead(BinaryWriter writer, XhsRequest request, Attempt attempt)
    {
        writer.Write(request.PathAndQuery);
        writer.Write(attempt.Answer is not null);
        writer.Write(attempt.HttpStatus ?? 0);
        if (attempt.Answer is { } answer)
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
    public static Attempt? Read(byte[] record, XhsRequest request)
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
            return new Attempt
            {
                Failure = code == 0 ? ErrorTable.NoContent : ErrorTable.ForCode(code),
                Code = code,
                HttpStatus = status,
                Attempts = reader.ReadInt32(),
                RequestId = reader.ReadString(),
                Detail = reader.ReadString(),
            };
        }

        var retrievedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromHours(8));
        var body = record.AsSpan((int)stream.Position).ToArray();
        return new Attempt
        {
            Answer = new Answer(AnswerBody.Of(body), EnvelopeReader.Read(body, request.DataReader, retrievedAt), retrievedAt, status),
            Code = 0,
            HttpStatus = status,
        };
    }
}
