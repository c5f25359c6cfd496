namespace InferenceDash.Core.Deciding;

/// <summary>
/// Judges whether a candidate is worse than its baseline, curve against curve: both are read at the same interactivity, on the
/// same interpolant, and repeats say how much of a difference is noise (methodology, Gate).
/// </summary>
public static class Gate
{
    // Their places in a comparison, by which repeats are drawn.
    private const int Candidate = 0;
    private const int Baseline = 1;

    /// <summary>Judges one series at each target.</summary>
    /// <param name="baseline">The series as it was; with points.</param>
    /// <param name="candidate">The same series as it is now; with points.</param>
    /// <param name="rule">What is asked of it.</param>
    /// <param name="places">Where it is read.</param>
    /// <returns>The checks, by rising target; none where there is no place to read both at.</returns>
    /// <exception cref="ArgumentException">A side has no points.</exception>
    public static IReadOnlyList<GateCheck> Of(ComparedSeries baseline, ComparedSeries candidate, GateRule rule, GatePlaces places)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(places);
        if (baseline.Curve.Range is null || candidate.Curve.Range is null)
            throw new ArgumentException("A series of a gate has points on both sides.", nameof(candidate));
        if (rule.IsAtConcurrency)
            return ConcurrencyGate.Of(baseline.Curve.Points, candidate.Curve.Points, rule, places);
        var pair = Comparison.Of([candidate, baseline], Baseline, places.Of(baseline.Curve, candidate.Curve));
        return [.. pair.Rows.Select(row => Of(row, pair, rule))];
    }

    /// <summary>The worst of outcomes; of none, that nothing was judged.</summary>
    public static GateOutcome Worst(IEnumerable<GateOutcome> outcomes) => outcomes.DefaultIfEmpty(GateOutcome.NotJudged).Max();

    private static GateCheck Of(TargetRow row, Comparison pair, GateRule rule)
    {
        var (candidate, baseline) = (row.Points[Candidate], row.Points[Baseline]);
        var (now, before) = (FigureOf(candidate, rule), FigureOf(baseline, rule));
        if (baseline.ThroughputPerGpu is null)
            return new GateCheck(row.Interactivity, before, now, now.Value is null ? GateBasis.Neither : GateBasis.OnlyCandidate, GateOutcome.NotJudged);
        if (candidate.ThroughputPerGpu is null)
            return OutOfReach(row.Interactivity, before, pair.Series[Candidate].Curve, rule);
        if (before.Value is not { } was || now.Value is not { } value)
            return new GateCheck(row.Interactivity, before, now, GateBasis.NoPrice, GateOutcome.NotJudged);

        var loss = rule.LossOf(was, value);
        if (before.IsBound || now.IsBound)
            return OfBounds(row.Interactivity, before, now, loss, rule);
        var interval = pair.IntervalOf(row, Candidate);
        Interval? noise = interval is null ? null : LossesOf(interval.Interval, rule);
        return new GateCheck(row.Interactivity, before, now, GateBasis.Values, rule.OutcomeOf(loss, noise))
        {
            Loss = loss, Noise = noise, Repeats = interval?.Repeats,
        };
    }

    // A bound of the baseline may be more in truth, so that the loss is at least this; with one of the candidate it is at most this.
    private static GateCheck OfBounds(double target, GateFigure before, GateFigure now, double loss, GateRule rule)
    {
        GateOutcome? outcome = (before.IsBound, now.IsBound, rule.Forbids(loss)) switch
        {
            (true, false, true) => GateOutcome.Worse,
            (false, true, false) => GateOutcome.Held,
            _ => null,
        };
        return outcome is { } decided
            ? new GateCheck(target, before, now, GateBasis.Bound, decided) { Loss = loss }
            : new GateCheck(target, before, now, GateBasis.Open, GateOutcome.NotJudged);
    }

    private static GateCheck OutOfReach(double target, GateFigure before, SeriesCurve candidate, GateRule rule)
    {
        var fastest = candidate.Range!.Value.High;
        var end = candidate.Recipes.Select(r => r.Curve.Knots[^1]).MaxBy(k => k.Interactivity)!;
        var loss = 1 - (fastest / target);
        Interval? noise = end.MeasurementCount < 2 ? null : ReachOf(candidate, target);
        return new GateCheck(target, before, GateFigure.None with { Points = [end] }, GateBasis.Reach, rule.OutcomeOf(loss, noise))
        {
            Loss = loss, Noise = noise, Repeats = noise is null ? null : end.MeasurementCount,
        };
    }

    private static Interval? ReachOf(SeriesCurve candidate, double target)
    {
        var draws = new Resampling(candidate, Candidate);
        var losses = new double[Resampling.CountFor([candidate])];
        for (var i = 0; i < losses.Length; i++)
            losses[i] = 1 - (draws.Next().Max(c => c.Range!.Value.High) / target);
        return Interval.Of(losses);
    }

    // Of the throughput ratio. Both sides have one price, so their costs have the inverse ratio.
    private static Interval LossesOf(Interval ratio, GateRule rule) => rule.Metric.Better == Better.Higher
        ? new Interval(1 - ratio.High, 1 - ratio.Low)
        : new Interval((1 / ratio.High) - 1, (1 / ratio.Low) - 1);

    private static GateFigure FigureOf(OperatingPoint point, GateRule rule) =>
        point.ThroughputPerGpu is null ? GateFigure.None : new GateFigure(rule.Metric.Value(point), point.IsBound, point.Bracket);
}
