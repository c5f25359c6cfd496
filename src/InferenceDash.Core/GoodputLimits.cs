namespace InferenceDash.Core;

/// <summary>What a request has to keep to be a good one. They count to the microsecond; null is "not limited".</summary>
/// <param name="TtftSeconds">Longest time to first token, s, itself included.</param>
/// <param name="TpotSeconds">Longest time per output token after the first, s, itself included.</param>
public sealed record GoodputLimits(double? TtftSeconds, double? TpotSeconds)
{
    internal const double PerSecond = 1_000_000;

    /// <summary>Whether it limits anything.</summary>
    public bool IsAny => TtftSeconds is not null || TpotSeconds is not null;
}

/// <summary>How many of the requests of a measurement are within limits. Failed requests are within none, and count.</summary>
/// <param name="Both">Within both limits.</param>
/// <param name="Ttft">Within that of the time to first token.</param>
/// <param name="Tpot">Within that of the time per output token; a request with one output token is.</param>
/// <param name="Requests">Requests that completed or failed.</param>
public readonly record struct GoodRequests(int Both, int Ttft, int Tpot, int Requests)
{
    /// <summary>Both counts together.</summary>
    public static GoodRequests operator +(GoodRequests one, GoodRequests other) => one.Plus(other);

    /// <summary>Both counts together.</summary>
    public GoodRequests Plus(GoodRequests other) => new(Both + other.Both, Ttft + other.Ttft, Tpot + other.Tpot, Requests + other.Requests);
}
