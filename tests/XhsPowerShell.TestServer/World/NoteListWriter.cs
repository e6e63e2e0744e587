using System;
using System.Buffers;
using System.Text;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.World;

/// <summary>Writes the <c>data</c> of a page of a creator's notes, with the faults that lists can have.</summary>
internal static class NoteListWriter
{
    /// <param name="output">Takes the JSON.</param>
    /// <param name="creator">Whose notes.</param>
    /// <param name="previous">Place of the note that the cursor named; -1 for the first page.</param>
    /// <param name="cursor">The cursor as it came.</param>
    /// <param name="scenario">How many notes, and how many a page.</param>
    /// <param name="fault">What is wrong with the list, if anything.</param>
    public static void Write(IBufferWriter<byte> output, Creator creator, int previous, string cursor, Scenario scenario, Fault? fault)
    {
        var count = scenario.NotesPerUser;
        var pinned = Math.Min(scenario.Pinned, count);
        var later = previous >= 0;
        var first = fault is { RepeatPages: true } ? 0 : previous + 1;
        var end = Math.Min(first + scenario.PageSize, count);
        var hasMore = end < count || fault is { RepeatPages: true } or { StuckCursor: true };
        var stuck = later && fault is { StuckCursor: true } ? Encoding.ASCII.GetBytes(cursor) : null;
        var nickname = creator.Nickname;
        var separate = false;
        void Add(int index)
        {
            if (separate)
            {
                output.Write(","u8);
            }

            separate = true;
            NoteWriter.Write(output, creator, nickname, index, pinned, count, stuck);
        }

        output.Write("{\"notes\":["u8);
        if (fault is { HasMoreWithoutNotes: true })
        {
            hasMore = true;
            end = first;
        }
        else if (later && fault is { PinnedAgainOnPage2: true })
        {
            for (var i = 0; i < pinned; i++)
            {
                Add(i);
            }
        }
        else if (later && fault is { SameNoteOnTwoPages: true })
        {
            Add(previous);
        }

        for (var i = first; i < end; i++)
        {
            Add(i);
        }

        output.Write("],\"tags\":[],\"has_more\":"u8);
        output.Write(hasMore ? "true}"u8 : "false}"u8);
    }
}
