using System;
using System.Buffers;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Scenarios;
using XhsPowerShell.TestServer.World;

namespace XhsPowerShell.TestServer.Answers;

/// <summary>The JSON of a success: a printed sample, or a generated one of the same shape.</summary>
internal static class NormalAnswer
{
    private static readonly byte[] NoMoreNotes = "{\"code\":0,\"data\":{\"notes\":[],\"tags\":[],\"has_more\":false}}"u8.ToArray();

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Good until the next call on this thread: use it up before the first await.</summary>
    public static ReadOnlyMemory<byte> Make(Question question, Scenario scenario, Fault? fault, string requestId)
        => scenario.IsWorld ? Generate(question, scenario, fault, requestId) : Sample(question);

    private static ReadOnlyMemory<byte> Sample(Question question) => question.Endpoint switch
    {
        "user" => Fixture.User.Bytes,
        "search" => Fixture.Search.Bytes,
        // The sample says that there are more. A page after it lets clients come to an end.
        "notes" => string.IsNullOrEmpty(question.Cursor) ? Fixture.Notes.Bytes : NoMoreNotes,
        "blogger" => Fixture.Blogger.Bytes,
        _ => Fixture.Kol.Bytes,
    };

    private static ReadOnlyMemory<byte> Generate(Question question, Scenario scenario, Fault? fault, string requestId)
    {
        var output = _buffer ??= new ArrayBufferWriter<byte>(64 * 1024);
        output.ResetWrittenCount();
        Envelope.Open(output, requestId);
        if (question.Endpoint == "search")
        {
            SearchWriter.Write(output, question.Keyword!, question.Page!.Value, scenario, fault);
        }
        else
        {
            WriteOf(new Creator(question.UserId!), output, question, scenario, fault);
        }

        output.Write("}"u8);
        return output.WrittenMemory;
    }

    private static void WriteOf(Creator creator, ArrayBufferWriter<byte> output, Question question, Scenario scenario, Fault? fault)
    {
        switch (question.Endpoint)
        {
            case "user":
                ProfileWriter.Write(output, creator, scenario);
                break;
            case "notes":
                var previous = string.IsNullOrEmpty(question.Cursor) ? -1 : NoteId.IndexOf(question.Cursor, creator, scenario.NotesPerUser)!.Value;
                NoteListWriter.Write(output, creator, previous, question.Cursor!, scenario, fault);
                break;
            case "blogger":
                PgyWriter.WriteBlogger(output, creator);
                break;
            default:
                PgyWriter.WriteKol(output, creator);
                break;
        }
    }
}
