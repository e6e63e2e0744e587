using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>
/// A clock that stands still. Waits pass at once, or when the test moves the clock; the time limit of a request ends
/// only when the test moves the clock.
/// </summary>
/// <param name="limit">How long one request may take: what tells its timer from a wait.</param>
/// <param name="passesWaits">False to let the test move the clock.</param>
internal sealed class FakeTimeProvider(TimeSpan limit, bool passesWaits = true) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly object gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<TimeSpan> waits = [];
    private readonly TaskCompletionSource firstWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = Start;
    private TimeSpan wallClockShift;

    /// <summary>Every wait so far, in its order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. waits];
            }
        }
    }

    /// <summary>Ends when the first wait has begun.</summary>
    public Task FirstWait => firstWait.Task;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now + wallClockShift;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return now.Ticks;
        }
    }

    /// <summary>Sets the clock as a person does: what measures time does not notice.</summary>
    public void SetWallClock(TimeSpan by)
    {
        lock (gate)
        {
            wallClockShift += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; what was due on the way happens before this returns.</summary>
    public void Advance(TimeSpan by)
    {
        FakeTimer[] due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(t => t.At <= now).OrderBy(t => t.At)];
            timers.RemoveAll(t => t.At <= now);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private void Set(FakeTimer timer, TimeSpan due)
    {
        var passes = false;
        lock (gate)
        {
            timers.Remove(timer);
            if (due == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            if (due != limit)
            {
                waits.Add(due);
                passes = passesWaits;
            }

            if (passes)
            {
                now += due;
            }
            else
            {
                timer.At = now + due;
                timers.Add(timer);
            }
        }

        if (passes)
        {
            ThreadPool.QueueUserWorkItem(_ => timer.Fire());
        }
        else if (due != limit)
        {
            firstWait.TrySetResult();
        }
    }

    private sealed class FakeTimer(FakeTimeProvider owner, Action fire) : ITimer
    {
        private volatile bool isOver;

        public DateTimeOffset At { get; set; }

        public void Fire()
        {
            if (!isOver)
            {
                fire();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            owner.Set(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            isOver = true;
            owner.Set(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
