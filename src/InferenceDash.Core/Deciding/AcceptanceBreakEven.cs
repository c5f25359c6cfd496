namespace InferenceDash.Core.Deciding;

/// <summary>
/// The acceptance length at which a method and its baseline deliver the same at one interactivity: below it the baseline is
/// ahead, above it the method. Found by re-reading the method's points (<see cref="AcceptanceReread"/>); an estimate.
/// </summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Least">The lower end of the estimate, tokens per step; 1: the method is ahead however few drafts are accepted.</param>
/// <param name="Greatest">The upper end.</param>
public sealed record AcceptanceBreakEven(double Interactivity, double Least, double Greatest)
{
    // Finer than any acceptance length is measured.
    private const double Fine = 1e-4;

    // No method yields more; most stop at a tenth of it.
    private const double MostTokens = 64;

    /// <summary>The break-even at a target; null: it cannot be told, or the baseline is ahead whatever is accepted.</summary>
    /// <param name="method">Measured points of the method.</param>
    /// <param name="baseline">What it is read against.</param>
    /// <param name="target">Interactivity, tok/s/user.</param>
    /// <param name="rates">Price and power of both.</param>
    public static AcceptanceBreakEven? At(Curve method, SeriesCurve baseline, double target, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(baseline);
        // A bound of the baseline is beaten by whatever beats more than it, and nobody knows how much more there is.
        if (baseline.At(target, rates) is not { HasValue: true, ThroughputPerGpu: { } rival })
            return null;
        List<BenchmarkPoint> points = [.. method.Points.Select(point => point.Measured).OfType<BenchmarkPoint>()];
        var most = MostOf(points);
        if (Find(AcceptanceReread.ScaledOf) is not { } scaled)
            return null;
        // Where the time of a prefill is unknown there is one end.
        var other = AcceptanceReread.PrefilledOf(points, 1) is null ? scaled : Find(AcceptanceReread.PrefilledOf);
        return other is { } prefilled ? new AcceptanceBreakEven(target, Math.Min(scaled, prefilled), Math.Max(scaled, prefilled)) : null;

        double? Find(Func<IReadOnlyList<BenchmarkPoint>, double, Curve?> end)
        {
            if (IsAhead(1, end))
                return 1;
            if (!IsAhead(most, end))
                return null;
            var (low, high) = (1.0, most);
            while (high - low > Fine)
            {
                var middle = (low + high) / 2;
                if (IsAhead(middle, end))
                    high = middle;
                else
                    low = middle;
            }

            return (low + high) / 2;
        }

        // More tokens a step make every point faster and more productive, so the method is ahead from some length on.
        bool IsAhead(double length, Func<IReadOnlyList<BenchmarkPoint>, double, Curve?> end) =>
            end(points, length)?.At(target, rates).ThroughputPerGpu >= rival;
    }

    // With k draft tokens at most k + 1 come of a step.
    private static double MostOf(List<BenchmarkPoint> points)
    {
        var drafts = points.ConvertAll(point => point.Configuration.DraftTokens);
        return drafts.Count > 0 && drafts.TrueForAll(k => k is not null) ? Math.Min(MostTokens, drafts.Max()!.Value + 1) : MostTokens;
    }
}
