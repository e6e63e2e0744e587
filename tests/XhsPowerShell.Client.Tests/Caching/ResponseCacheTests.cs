using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Client.Transport;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>Alone, because memory is counted for the whole process.</summary>
[Collection(UsageScope.Name)]
public class ResponseCacheTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(8));
    private readonly LineLog log = new();
    private int asked;

    [Fact]
    public async Task A_question_that_comes_again_is_asked_once_and_answered_the_same()
    {
        using var cache = new ResponseCache(new RunResponses(log));
        var first = await Get(cache, "a");
        var again = await Get(cache, "a");

        Assert.Equal(1, asked);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task The_same_question_under_way_twice_is_asked_once()
    {
        using var cache = new ResponseCache(new RunResponses(log));
        var gate = new TaskCompletionSource<ApiResponse>();
        var first = Send(cache, Question("a"), gate.Task);
        var second = Send(cache, Question("a"), gate.Task);
        gate.SetResult(Success("a"));

        Assert.Equal((await first).Data.ToArray(), (await second).Data.ToArray());
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(201, "NoContent")]
    [InlineData(404, "NoContent")]
    [InlineData(0, "NoContent")]
    [InlineData(400, "InvalidParameter")]
    [InlineData(202, "NotSupported")]
    public async Task An_id_without_content_is_paid_for_once_and_its_error_is_the_same_each_time(
        int code, string errorId)
    {
        using var cache = new ResponseCache(new RunResponses(log));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var attempt = await Fail(cache, code);
            Assert.Equal(
                (errorId, code, 418, 2, "r-1", "gone"),
                (attempt.Failure!.ErrorId, attempt.Code, attempt.HttpStatus, attempt.Attempts,
                    attempt.RequestId, attempt.Detail));
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_question_that_failed_and_was_not_billed_may_be_asked_again()
    {
        using var cache = new ResponseCache(new RunResponses(log));
        await Fail(cache, 301);
        await Fail(cache, 301);

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Hundreds_of_thousands_of_answers_are_told_apart_in_a_few_bytes_each()
    {
        // So many that some share their hash of 32 bits.
        const int count = 300_000;
        ResponseCache cache;
        long kept;
        var fills = 0;
        do
        {
            cache = new ResponseCache(new RunResponses(log));
            var before = ProcessMemory.AtRest();
            for (var i = 0; i < count; i++)
            {
                await Send(cache, Question($"{i}"), Task.FromResult(Success($"{i}")));
            }

            kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            fills++;
        }
        while (kept < 0 && fills < 3); // The runtime gave back buffers of earlier tests meanwhile.

        // Where each answer is takes some bytes; less would mean that they are not remembered, or not counted.
        Assert.InRange(kept, 8L * count, 24L * count);
        for (var i = 0; i < count; i += 7)
        {
            Assert.Equal($"\"{i}\"", await Get(cache, $"{i}"));
        }

        Assert.Equal(fills * count, asked);
        cache.Dispose();
    }

    [Fact]
    public async Task Answers_of_many_megabytes_come_back_as_they_were()
    {
        using var cache = new ResponseCache(new RunResponses(log));
        var texts = Enumerable.Range(0, 60).Select(i => i + new string((char)('a' + (i % 26)), 300_000)).ToList();
        foreach (var text in texts)
        {
            await Get(cache, text);
        }

        // From the middle, from the start and between two new ones: the place to write does not move with reading.
        foreach (var text in texts.AsEnumerable().Reverse())
        {
            Assert.Equal('"' + text + '"', await Get(cache, text));
        }

        await Get(cache, "new");
        Assert.Equal("\"new\"", await Get(cache, "new"));
        Assert.Equal(61, asked);
    }

    [Fact]
    public async Task Without_room_for_more_what_is_remembered_stays()
    {
        string[] names = ["TMPDIR", "TMP", "TEMP"];
        var before = names.Select(Environment.GetEnvironmentVariable).ToList();
        try
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, Path.Combine(AppContext.BaseDirectory, "no-such-folder"));
            }

            using var cache = new ResponseCache(new RunResponses(log));
            await Get(cache, "first");
            var large = new string('x', 300_000);
            await Get(cache, large);
            Assert.Equal('"' + large + '"', await Get(cache, large));
            Assert.Equal("\"first\"", await Get(cache, "first"));

            // The large one twice, for lack of a place; the first one not again.
            Assert.Equal(3, asked);
            Assert.Contains("billed, again", Assert.Single(log.Warnings), StringComparison.Ordinal);
        }
        finally
        {
            for (var i = 0; i < names.Length; i++)
            {
                Environment.SetEnvironmentVariable(names[i], before[i]);
            }
        }
    }

    [Fact]
    public async Task Who_asks_too_late_is_not_answered_from_memory_that_was_given_back()
    {
        var cache = new ResponseCache(new RunResponses(log));
        await Get(cache, "a");
        cache.Dispose();
        await Get(cache, "a");

        Assert.Equal(2, asked);
    }

    private static ApiRequest Question(string text) => new("/api/x", ("q", text));

    private static ApiResponse Success(string text)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"code":0,"data":"{{text}}"}""");
        var envelope = EnvelopeReader.Read(body);
        return new ApiResponse
        {
            Body = ResponseBody.From(body),
            DataRange = (envelope.DataStart, envelope.DataLength),
            RetrievedAt = Moment,
            Code = 0,
            HttpStatus = 200,
        };
    }

    private async Task<string> Get(ResponseCache cache, string text)
    {
        using var answer = await Send(cache, Question(text), Task.FromResult(Success(text)));
        Assert.Equal((Moment, TimeSpan.FromHours(8), 200),
            (answer.RetrievedAt, answer.RetrievedAt.Offset, answer.HttpStatus));
        return Encoding.UTF8.GetString(answer.Data);
    }

    private Task<ApiResponse> Fail(ResponseCache cache, int code) => Send(
        cache,
        Question("x"),
        Task.FromResult(new ApiResponse
        {
            Failure = code == 0 ? ErrorCatalog.NoContent : ErrorCatalog.ForCode(code),
            Code = code,
            HttpStatus = 418,
            Attempts = 2,
            RequestId = "r-1",
            Detail = "gone",
        }));

    // As the pipeline does.
    private async Task<ApiResponse> Send(ResponseCache cache, ApiRequest request, Task<ApiResponse> answer)
    {
        if (await cache.FindOrClaimAsync(request, default) is { } known)
        {
            return known;
        }

        asked++;
        var response = await answer;
        await cache.CompleteAsync(request, response);
        return response;
    }
}
