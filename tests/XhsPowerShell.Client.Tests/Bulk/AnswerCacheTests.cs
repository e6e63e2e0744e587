using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Bulk;
using XhsPowerShell.Client.Http;
using XhsPowerShell.Client.Reading;
using Xunit;

namespace XhsPowerShell.Client.Tests.Bulk;

public class AnswerCacheTests
{
    private int asked;

    [Fact]
    public async Task A_question_that_comes_again_is_asked_once_and_answered_the_same()
    {
        using var cache = new AnswerCache();
        var first = await Get(cache, "a");
        var again = await Get(cache, "a");

        Assert.Equal(1, asked);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task The_same_question_under_way_twice_is_asked_once()
    {
        using var cache = new AnswerCache();
        var gate = new TaskCompletionSource<Answer>();
        var first = cache.GetOrAskAsync(Question("a"), _ => Count(gate.Task));
        var second = cache.GetOrAskAsync(Question("a"), _ => Count(gate.Task));
        gate.SetResult(Answer("a"));
        await Task.WhenAll(first, second);

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_id_without_content_is_paid_for_once()
    {
        using var cache = new AnswerCache();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var error = await Assert.ThrowsAsync<XhsApiException>(() => Fail(cache, 201));
            Assert.Equal("NoContent", error.ErrorId);
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_question_that_failed_and_was_not_billed_may_be_asked_again()
    {
        using var cache = new AnswerCache();
        await Assert.ThrowsAsync<XhsApiException>(() => Fail(cache, 301));
        await Assert.ThrowsAsync<XhsApiException>(() => Fail(cache, 301));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Answers_of_many_megabytes_come_back_as_they_were()
    {
        using var cache = new AnswerCache();
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
    public async Task Who_asks_too_late_is_not_answered_from_memory_that_was_given_back()
    {
        var cache = new AnswerCache();
        await Get(cache, "a");
        cache.Dispose();
        await Get(cache, "a");

        Assert.Equal(2, asked);
    }

    private static XhsRequest Question(string text) => new("/api/x", ("q", text));

    private static Answer Answer(string text)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"code":0,"data":"{{text}}"}""");
        return new Answer(AnswerBody.Of(body), EnvelopeReader.Read(body), DateTimeOffset.UnixEpoch);
    }

    private async Task<string> Get(AnswerCache cache, string text)
    {
        using var answer = await cache.GetOrAskAsync(Question(text), _ => Count(Task.FromResult(Answer(text))));
        Assert.Equal(DateTimeOffset.UnixEpoch, answer.RetrievedAt);
        return Encoding.UTF8.GetString(answer.Data);
    }

    private Task<Answer> Fail(AnswerCache cache, int code) => cache.GetOrAskAsync(
        Question("x"),
        _ => Count(Task.FromException<Answer>(new XhsApiException(ErrorTable.ForCode(code).ErrorId, "no") { Code = code })));

    private Task<Answer> Count(Task<Answer> answer)
    {
        asked++;
        return answer;
    }
}
