using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

public class ConcurrencyLimiterTests
{
    [Fact]
    public async Task Until_the_first_answer_only_one_request_is_under_way()
    {
        var limiter = new ConcurrencyLimiter(4, TimeProvider.System);
        var first = await limiter.AcquireAsync(CancellationToken.None);
        var second = limiter.AcquireAsync(CancellationToken.None).AsTask();

        Assert.False(second.IsCompleted);
        limiter.Release(first, LimiterSignal.Answered);
        await second;
        Assert.Equal(4, limiter.Limit);
    }

    [Fact]
    public async Task A_first_request_without_an_answer_does_not_raise_the_limit()
    {
        var limiter = new ConcurrencyLimiter(4, TimeProvider.System);
        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.None);

        Assert.Equal(1, limiter.Limit);
    }

    [Fact]
    public void A_token_that_got_an_answer_before_raises_the_limit_at_once() =>
        Assert.Equal(4, new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true).Limit);

    [Fact]
    public async Task No_more_requests_are_under_way_than_the_limit_allows()
    {
        var limiter = new ConcurrencyLimiter(2, TimeProvider.System, isTokenProven: true);
        var tickets = await Acquire(limiter, 2);
        var third = limiter.AcquireAsync(CancellationToken.None).AsTask();

        Assert.False(third.IsCompleted);
        Assert.Equal(2, limiter.InFlight);
        limiter.Release(tickets[0], LimiterSignal.Answered);
        await third;
        Assert.Equal(2, limiter.InFlight);
    }

    [Fact]
    public async Task The_limit_begins_with_eight_and_doubles_until_it_is_refused_or_as_large_as_allowed()
    {
        var limiter = new ConcurrencyLimiter(20, TimeProvider.System, isTokenProven: true);
        Assert.Equal(8, limiter.Limit);
        await Answer(limiter, 8);
        Assert.Equal(16, limiter.Limit);
        await Answer(limiter, 16);
        Assert.Equal(20, limiter.Limit);
    }

    [Fact]
    public async Task Many_refusals_of_requests_sent_together_halve_the_limit_once()
    {
        var limiter = new ConcurrencyLimiter(32, TimeProvider.System, isTokenProven: true);
        await Answer(limiter, 8 + 16);
        foreach (var ticket in await Acquire(limiter, 32))
        {
            limiter.Release(ticket, LimiterSignal.Refused);
        }

        Assert.Equal(16, limiter.Limit);
    }

    [Fact]
    public async Task A_refusal_after_the_limit_has_halved_halves_it_again_and_never_below_one()
    {
        var limiter = new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true);
        foreach (var expected in new[] { 2, 1, 1 })
        {
            limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Refused);
            Assert.Equal(expected, limiter.Limit);
        }
    }

    [Fact]
    public async Task The_limit_grows_back_by_one_after_as_many_successes()
    {
        var limiter = new ConcurrencyLimiter(32, TimeProvider.System, isTokenProven: true);
        await Answer(limiter, 8 + 16);
        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Refused);

        await Answer(limiter, 15);
        Assert.Equal(16, limiter.Limit);
        await Answer(limiter, 1);
        Assert.Equal(17, limiter.Limit);
        await Answer(limiter, 17);
        Assert.Equal(18, limiter.Limit);
    }

    [Fact]
    public async Task Before_the_limit_that_was_refused_last_it_waits_for_thirty_two_times_as_many()
    {
        var limiter = new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true);
        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Refused);
        await Answer(limiter, 2);
        Assert.Equal(3, limiter.Limit);

        await Answer(limiter, (3 * 32) - 1);
        Assert.Equal(3, limiter.Limit);
        await Answer(limiter, 1);
        Assert.Equal(4, limiter.Limit);
    }

    [Fact]
    public async Task The_limit_never_grows_beyond_its_maximum()
    {
        var limiter = new ConcurrencyLimiter(2, TimeProvider.System, isTokenProven: true);
        await Answer(limiter, 100);

        Assert.Equal(2, limiter.Limit);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_slot()
    {
        var limiter = new ConcurrencyLimiter(1, TimeProvider.System, isTokenProven: true);
        var first = await limiter.AcquireAsync(CancellationToken.None);
        using var giveUp = new CancellationTokenSource();
        var second = limiter.AcquireAsync(giveUp.Token).AsTask();
        var third = limiter.AcquireAsync(CancellationToken.None).AsTask();
        giveUp.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        limiter.Release(first, LimiterSignal.Answered);
        await third;
        Assert.Equal(1, limiter.InFlight);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_wait_is_as_long_as_the_service_asked_for_when_somebody_sets_the_clock(int seconds)
    {
        var clock = new FakeTimeProvider(TimeSpan.FromMinutes(10));
        var limiter = new ConcurrencyLimiter(4, clock, isTokenProven: true);
        limiter.Release(
            await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Refused, TimeSpan.FromSeconds(10));
        clock.SetWallClock(TimeSpan.FromSeconds(seconds));

        await limiter.AcquireAsync(CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(10)], clock.Waits);
    }

    [Fact]
    public async Task Behind_a_pause_of_all_one_goes_out_alone_and_then_half_as_many_as_before()
    {
        var clock = new FakeTimeProvider(TimeSpan.FromMinutes(10));
        var limiter = new ConcurrencyLimiter(8, clock, isTokenProven: true);
        limiter.PauseShared(TimeSpan.FromSeconds(10), 1);

        var first = await limiter.AcquireAsync(CancellationToken.None);
        // At a moment that is different for each process.
        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11));
        var others = Enumerable.Range(0, 8).Select(_ => limiter.AcquireAsync(default).AsTask()).ToArray();
        Assert.DoesNotContain(others, other => other.IsCompleted);
        limiter.Release(first, LimiterSignal.Answered);
        await Task.WhenAll(others.Take(4));
        Assert.Equal(4, limiter.Limit);
        Assert.Equal(4, others.Count(other => other.IsCompleted));
    }

    [Fact]
    public async Task A_pause_of_all_that_is_told_of_many_times_halves_once()
    {
        var clock = new FakeTimeProvider(TimeSpan.FromMinutes(10));
        var limiter = new ConcurrencyLimiter(8, clock, isTokenProven: true);
        for (var left = 10; left > 0; left--)
        {
            limiter.PauseShared(TimeSpan.FromSeconds(left), 1);
        }

        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Answered);
        Assert.Equal(4, limiter.Limit);
        limiter.PauseShared(TimeSpan.FromSeconds(10), 2);
        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Answered);
        Assert.Equal(2, limiter.Limit);
    }

    [Fact]
    public async Task The_pause_that_a_process_has_reported_itself_does_not_halve_again()
    {
        var clock = new FakeTimeProvider(TimeSpan.FromMinutes(10));
        var limiter = new ConcurrencyLimiter(8, clock, isTokenProven: true);
        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Refused);
        limiter.PauseShared(TimeSpan.FromSeconds(10), 1);

        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Answered);
        Assert.Equal(4, limiter.Limit);
    }

    [Fact]
    public async Task A_pause_of_all_that_becomes_longer_is_waited_for_and_does_not_halve_again()
    {
        var clock = new FakeTimeProvider(TimeSpan.FromMinutes(10));
        var limiter = new ConcurrencyLimiter(8, clock, isTokenProven: true);
        limiter.PauseShared(TimeSpan.FromSeconds(10), 1);
        limiter.PauseShared(TimeSpan.FromSeconds(40), 1);

        limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Answered);
        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(41));
        Assert.Equal(4, limiter.Limit);
    }

    private static async Task<List<int>> Acquire(ConcurrencyLimiter limiter, int count)
    {
        var tickets = new List<int>();
        foreach (var _ in Enumerable.Range(0, count))
        {
            tickets.Add(await limiter.AcquireAsync(CancellationToken.None));
        }

        return tickets;
    }

    private static async Task Answer(ConcurrencyLimiter limiter, int count)
    {
        for (var i = 0; i < count; i++)
        {
            limiter.Release(await limiter.AcquireAsync(CancellationToken.None), LimiterSignal.Answered);
        }
    }
}
