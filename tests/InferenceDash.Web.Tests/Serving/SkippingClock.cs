namespace InferenceDash.Web.Tests.Serving;

/// <summary>
/// The system's clock, which a test can put forward instead of waiting. Its timers go off when it is put forward and never by
/// themselves, so that no test depends on how fast the machine is.
/// </summary>
/// <param name="standsStill">Whether no time passes but what is skipped.</param>
public sealed class SkippingClock(bool standsStill = false) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();

    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private long _skippedTicks, _putForwardTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Skip(TimeSpan time)
    {
        var now = Interlocked.Add(ref _skippedTicks, time.Ticks);
        List<Alarm> due;
        lock (_gate)
        {
            due = [.. _alarms.Where(a => a.Due <= now)];
            _alarms.RemoveAll(due.Contains);
        }

        due.ForEach(alarm => alarm.Ring());
    }

    /// <summary>Puts the time of day forward, or back, while no time passes.</summary>
    public void Put(TimeSpan forward) => Interlocked.Add(ref _putForwardTicks, forward.Ticks);

    public override long GetTimestamp() => Elapsed().Ticks;

    public override DateTimeOffset GetUtcNow() => Elapsed().AddTicks(Interlocked.Read(ref _putForwardTicks));

    private DateTimeOffset Elapsed() => (standsStill ? _start : System.GetUtcNow()).AddTicks(Interlocked.Read(ref _skippedTicks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(SkippingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = Interlocked.Read(ref clock._skippedTicks) + dueTime.Ticks;
                clock._alarms.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
