namespace InferenceDash.Core.Comparing;

/// <summary>
/// A ceiling on the 99th percentile of the time to first token, and what it takes away: only points known to meet it count,
/// and they are chosen before the frontier is built (methodology, TTFT ceiling).
/// </summary>
/// <param name="Seconds">The ceiling, s.</param>
/// <param name="Points">Points of both sides before.</param>
/// <param name="TooSlow">Points left out because their p99 TTFT is above it.</param>
/// <param name="Unknown">Points left out because their p99 TTFT is not known.</param>
public sealed record TtftCeiling(double Seconds, int Points, int TooSlow, int Unknown)
{
    /// <summary>Points left out.</summary>
    public int LeftOut => TooSlow + Unknown;

    /// <summary>Whether no point of either side is left.</summary>
    public bool LeavesNothing => LeftOut == Points;

    /// <summary>What a ceiling takes away from the points of a pair, all engines or one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ceiling is not a finite number above 0.</exception>
    public static TtftCeiling Of(CurvePair pair, string? engine, double seconds)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Of(pair.Method.Concat(pair.Off).Where(p => p.IsOf(engine)), seconds);
    }

    /// <summary>What a ceiling takes away from points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ceiling is not a finite number above 0.</exception>
    public static TtftCeiling Of(IEnumerable<CurvePoint> all, double seconds)
    {
        ArgumentNullException.ThrowIfNull(all);
        Check(seconds);
        int points = 0, tooSlow = 0, unknown = 0;
        foreach (var point in all)
        {
            points++;
            if (point.P99TtftSeconds is null)
                unknown++;
            else if (!IsMetBy(point, seconds))
                tooSlow++;
        }

        return new TtftCeiling(seconds, points, tooSlow, unknown);
    }

    /// <summary>Whether a point is known to meet a ceiling.</summary>
    internal static bool IsMetBy(CurvePoint point, double seconds) => point.P99TtftSeconds <= seconds;

    internal static void Check(double seconds)
    {
        if (!(seconds > 0) || !double.IsFinite(seconds))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A ceiling is a finite number of seconds above 0.");
    }
}
