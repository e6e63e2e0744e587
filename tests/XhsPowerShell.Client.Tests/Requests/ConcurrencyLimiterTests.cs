using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

public class ConcurrencyLimiterTests
{
    [Fact]
    public async Task Until_the_first_answer_only_one_request_is_under_way()
    {
        var window = new ConcurrencyLimiter(4, TimeProvider.System);
        var first = await window.EnterAsync(CancellationToken.None);
        var second = window.EnterAsync(CancellationToken.None).AsTask();

        Assert.False(second.IsCompleted);
        window.Leave(first, LimiterSignal.Answered);
        await second;
        Assert.Equal(4, window.Limit);
    }

    [Fact]
    public async Task A_first_request_without_an_answer_does_not_open_the_window()
    {
        var window = new ConcurrencyLimiter(4, TimeProvider.System);
        window.Leave(await window.EnterAsync(CancellationToken.None), LimiterSignal.None);

        Assert.Equal(1, window.Limit);
    }

    [Fact]
    public void A_token_that_got_an_answer_before_opens_the_window_at_once() =>
        Assert.Equal(4, new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true).Limit);

    [Fact]
    public async Task No_more_requests_are_under_way_than_the_limit_allows()
    {
        var window = new ConcurrencyLimiter(2, TimeProvider.System, isTokenProven: true);
        var places = await Enter(window, 2);
        var third = window.EnterAsync(CancellationToken.None).AsTask();

        Assert.False(third.IsCompleted);
        Assert.Equal(2, window.InFlight);
        window.Leave(places[0], LimiterSignal.Answered);
        await third;
        Assert.Equal(2, window.InFlight);
    }

    [Fact]
    public async Task The_window_begins_with_eight_and_doubles_until_it_is_refused_or_as_large_as_allowed()
    {
        var window = new ConcurrencyLimiter(20, TimeProvider.System, isTokenProven: true);
        Assert.Equal(8, window.Limit);
        await Answer(window, 8);
        Assert.Equal(16, window.Limit);
        await Answer(window, 16);
        Assert.Equal(20, window.Limit);
    }

    [Fact]
    public async Task Many_refusals_of_requests_sent_together_halve_the_window_once()
    {
        var window = new ConcurrencyLimiter(32, TimeProvider.System, isTokenProven: true);
        await Answer(window, 8 + 16);
        foreach (var place in await Enter(window, 32))
        {
            window.Leave(place, LimiterSignal.Refused);
        }

        Assert.Equal(16, window.Limit);
    }

    [Fact]
    public async Task A_refusal_after_the_window_has_halved_halves_it_again_and_never_below_one()
    {
        var window = new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true);
        foreach (var expected in new[] { 2, 1, 1 })
        {
            window.Leave(await window.EnterAsync(CancellationToken.None), LimiterSignal.Refused);
            Assert.Equal(expected, window.Limit);
        }
    }

    [Fact]
    public async Task The_window_grows_back_by_one_after_a_windows_worth_of_successes()
    {
        var window = new ConcurrencyLimiter(32, TimeProvider.System, isTokenProven: true);
        await Answer(window, 8 + 16);
        window.Leave(await window.EnterAsync(CancellationToken.None), LimiterSignal.Refused);

        await Answer(window, 15);
        Assert.Equal(16, window.Limit);
        await Answer(window, 1);
        Assert.Equal(17, window.Limit);
        await Answer(window, 17);
        Assert.Equal(18, window.Limit);
    }

    [Fact]
    public async Task Before_the_size_that_was_refused_last_the_window_waits_for_thirty_two_windows_worth()
    {
        var window = new ConcurrencyLimiter(4, TimeProvider.System, isTokenProven: true);
        window.Leave(await window.EnterAsync(CancellationToken.None), LimiterSignal.Refused);
        await Answer(window, 2);
        Assert.Equal(3, window.Limit);

        await Answer(window, (3 * 32) - 1);
        Assert.Equal(3, window.Limit);
        await Answer(window, 1);
        Assert.Equal(4, window.Limit);
    }

    [Fact]
    public async Task The_window_never_grows_beyond_its_maximum()
    {
        var window = new ConcurrencyLimiter(2, TimeProvider.System, isTokenProven: true);
        await Answer(window, 100);

        Assert.Equal(2, window.Limit);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_place()
    {
        var window = new ConcurrencyLimiter(1, TimeProvider.System, isTokenProven: true);
        var first = await window.EnterAsync(CancellationToken.None);
        using var giveUp = new CancellationTokenSource();
        var second = window.EnterAsync(giveUp.Token).AsTask();
        var third = window.EnterAsync(CancellationToken.None).AsTask();
        giveUp.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        window.Leave(first, LimiterSignal.Answered);
        await third;
        Assert.Equal(1, window.InFlight);
    }

    private static async Task<List<int>> Enter(ConcurrencyLimiter window, int count)
    {
        var places = new List<int>();
        foreach (var _ in Enumerable.Range(0, count))
        {
            places.Add(await window.EnterAsync(CancellationToken.None));
        }

        return places;
    }

    private static async Task Answer(ConcurrencyLimiter window, int count)
    {
        for (var i = 0; i < count; i++)
        {
            window.Leave(await window.EnterAsync(CancellationToken.None), LimiterSignal.Answered);
        }
    }
}
