namespace InferenceDash.Core.Comparing;

/// <summary>
/// A ceiling on the 99th percentile of the time to first token, and what it takes away: only points known to meet it count,
/// and they are chosen before the frontier is built (methodology, TTFT ceiling).
/// </summary>
/// <param name="Seconds">The ceiling, s.</param>
/// <param name="Points">Points before.</param>
/// <param name="TooSlow">Points left out because their p99 TTFT is above it.</param>
/// <param name="Unknown">Points left out because their p99 TTFT is not known.</param>
public sealed record TtftCeiling(double Seconds, int Points, int TooSlow, int Unknown)
{
    /// <summary>Points left out.</summary>
    public int LeftOut => TooSlow + Unknown;

    /// <summary>Whether no point is left.</summary>
    public bool LeavesNothing => LeftOut == Points;

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

    /// <summary>What one ceiling takes away from several series together; null: none of them has one.</summary>
    /// <param name="ceilings">Of each series; null: it has none.</param>
    public static TtftCeiling? Total(IEnumerable<TtftCeiling?> ceilings)
    {
        ArgumentNullException.ThrowIfNull(ceilings);
        TtftCeiling? total = null;
        foreach (var c in ceilings.OfType<TtftCeiling>())
            total = total is null ? c : new TtftCeiling(c.Seconds, total.Points + c.Points, total.TooSlow + c.TooSlow, total.Unknown + c.Unknown);
        return total;
    }

    /// <summary>Whether a point is known to meet a ceiling.</summary>
    internal static bool IsMetBy(CurvePoint point, double seconds) => point.P99TtftSeconds <= seconds;

    internal static void Check(double seconds)
    {
        if (!(seconds > 0) || !double.IsFinite(seconds))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A ceiling is a finite number of seconds above 0.");
    }
}
