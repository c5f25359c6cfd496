namespace InferenceDash.Web.Observing;

/// <summary>How long the server has run, whatever becomes of the machine's clock meanwhile.</summary>
public sealed class Uptime(TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    /// <summary>Until now.</summary>
    public TimeSpan Time => clock.GetElapsedTime(_started);
}
