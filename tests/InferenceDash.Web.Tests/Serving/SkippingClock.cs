namespace InferenceDash.Web.Tests.Serving;

/// <summary>The system's clock, which a test can put forward instead of waiting.</summary>
public sealed class SkippingClock : TimeProvider
{
    private long _skippedTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Skip(TimeSpan time) => Interlocked.Add(ref _skippedTicks, time.Ticks);

    public override long GetTimestamp() => System.GetUtcNow().Ticks + Interlocked.Read(ref _skippedTicks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _skippedTicks));
}
