namespace InferenceDash.Core.Deciding;

/// <summary>
/// Judges the median TTFT at equal concurrency. It is known at measured points only, so nothing is interpolated: of one
/// configuration, the points of both sides with the same number of requests in flight are compared.
/// </summary>
internal static class ConcurrencyGate
{
    /// <summary>Judges one series at every concurrency that both sides measured, or at those named.</summary>
    /// <param name="baseline">Its points as it was, repeats together.</param>
    /// <param name="candidate">Its points as it is now, repeats together.</param>
    /// <param name="rule">What is asked of it.</param>
    /// <param name="places">Which concurrencies; default: all that both have.</param>
    public static IReadOnlyList<GateCheck> Of(
        IReadOnlyList<CurvePoint> baseline, IReadOnlyList<CurvePoint> candidate, GateRule rule, GatePlaces places)
    {
        var (before, now) = (ByConcurrency(baseline), ByConcurrency(candidate));
        var shared = before.Select(g => g.Key).Intersect(now.Select(g => g.Key)).Where(places.Include);
        return [.. (places.Targets ?? [.. shared]).Distinct().Order().Select(n => Of(n, [.. before[n]], [.. now[n]], rule))];
    }

    private static ILookup<double, CurvePoint> ByConcurrency(IEnumerable<CurvePoint> points) =>
        points.Where(p => p.Measured?.MedianTtftSeconds > 0).ToLookup(p => p.Measured!.Concurrency);

    private static GateCheck Of(double concurrency, CurvePoint[] baseline, CurvePoint[] candidate, GateRule rule)
    {
        if (Pair(baseline, candidate) is not var (was, now))
        {
            var basis = (baseline.Length, candidate.Length) switch
            {
                (0, 0) => GateBasis.Neither,
                (0, _) => GateBasis.OnlyCandidate,
                _ => GateBasis.OnlyBaseline,
            };
            return new GateCheck(concurrency, FigureOf(baseline), FigureOf(candidate), basis, GateOutcome.NotJudged);
        }

        var loss = rule.LossOf(TtftOf(was), TtftOf(now));
        var noise = NoiseOf(was, now);
        return new GateCheck(concurrency, FigureOf([was]), FigureOf([now]), GateBasis.Values, rule.OutcomeOf(loss, noise))
        {
            Loss = loss, Noise = noise, Repeats = noise is null ? null : Math.Min(was.MeasurementCount, now.MeasurementCount),
        };
    }

    // Of the deployments that both sides have the one that delivers most in the baseline; where each has one, engines may differ in name.
    private static (CurvePoint Was, CurvePoint Now)? Pair(CurvePoint[] baseline, CurvePoint[] candidate)
    {
        var pairs = baseline.SelectMany(
            b => candidate.Where(c => IsSameDeployment(b.Measured!.Configuration, c.Measured!.Configuration)), (b, c) => (b, c));
        return pairs.OrderByDescending(p => p.b.ThroughputPerGpu).Select(p => ((CurvePoint, CurvePoint)?)p).FirstOrDefault();
    }

    private static bool IsSameDeployment(Configuration one, Configuration other) =>
        one with { Engine = other.Engine, DraftTokens = other.DraftTokens } == other;

    private static GateFigure FigureOf(CurvePoint[] points) =>
        points is [var first, ..] ? new GateFigure(TtftOf(first), IsBound: false, [first]) : GateFigure.None;

    private static double TtftOf(CurvePoint point) => point.Measured!.MedianTtftSeconds!.Value;

    // Of the candidate's figure over the baseline's, less one.
    private static Interval? NoiseOf(CurvePoint was, CurvePoint now) =>
        RatioDraws.Of(FiguresOf(now), FiguresOf(was)) is { } ratio ? new Interval(ratio.Low - 1, ratio.High - 1) : null;

    private static double[] FiguresOf(CurvePoint point)
    {
        double[] figures = [.. point.Repeats.Select(r => r.MedianTtftSeconds).OfType<double>()];
        return Array.TrueForAll(figures, f => f > 0) ? figures : [];
    }
}
