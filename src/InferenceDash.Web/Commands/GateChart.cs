namespace InferenceDash.Web.Commands;

/// <summary>The chart of one series of a gate: both curves, and the change at each target.</summary>
internal static class GateChart
{
    private const int MostTicks = 5;
    private const double Margin = 0.04;

    // More would stand on each other.
    private const int MostLabels = 4;

    /// <summary>How the sides are drawn: as line and mark, told apart without colour.</summary>
    public static IReadOnlyList<(string Name, SeriesLook Look)> Sides =>
        [(Say.Of("baseline"), SeriesLook.At(1) with { IsHollow = true }), (Say.Of("candidate"), SeriesLook.At(0))];

    public static ChartModel Of(GatedSeries series, GateRule rule)
    {
        List<ChartSeries> drawn = [DrawnOf(series.Baseline, Sides[0]), DrawnOf(series.Candidate, Sides[1])];
        var knots = drawn.SelectMany(s => s.Knots).ToList();
        var x = rule.IsAtConcurrency ? AxisOfConcurrency(knots) : AxisOfInteractivity(knots);
        return new ChartModel
        {
            Title = rule.Metric.SaidLongTitle(),
            Description = string.Join(' ', series.Checks.Select(c => GateWords.Sentence(c, rule)).Prepend(Say.Of($"{series.Label}."))),
            X = x,
            Y = AxisTicks.FromZero(rule.Metric.SaidUnit(), knots.Select(k => k.Y).DefaultIfEmpty(0).Max(), MostTicks),
            Series = drawn,
            Targets = [.. series.Checks.Select(c => c.Target).Where(t => t >= x.Low && t <= x.High)],
            TargetsBeyond = [],
            BreakEvens = [],
            Unknown = [],
            Gaps = [.. Labelled(series.Checks).Where(c => c.Target >= x.Low && c.Target <= x.High).Select(c => GapOf(c, rule))],
        };

        ChartSeries DrawnOf(ComparedSeries curve, (string Name, SeriesLook Look) side) =>
            rule.IsAtConcurrency ? AtConcurrency(side.Name, curve, side.Look, rule) : Along(side.Name, curve, side.Look, rule);
    }

    // Of many checks the worst.
    private static IEnumerable<GateCheck> Labelled(IReadOnlyList<GateCheck> checks)
    {
        var known = checks.Where(c => c.Basis == GateBasis.Values).ToList();
        return known.Count <= MostLabels ? known : known.OrderByDescending(c => c.Loss).Take(1);
    }

    private static ChartGap GapOf(GateCheck check, GateRule rule)
    {
        var (one, other) = (check.Baseline.Value!.Value, check.Candidate.Value!.Value);
        var change = GateFigures.Change(check, rule);
        var label = check.Outcome == GateOutcome.Held ? change : $"{change} {GateWords.Outcome(check.Outcome)}";
        return new ChartGap(check.Target, Math.Min(one, other), Math.Max(one, other), label);
    }

    private static ChartSeries Along(string name, ComparedSeries series, SeriesLook look, GateRule rule)
    {
        var knots = series.Curve.Recipes.SelectMany(
            r => r.Curve.Knots.Select(k => (Knot: k, Y: rule.Metric.Value(r.Curve.At(k.Interactivity, series.Rates)))));
        return new ChartSeries(
            "", look, 0, CurveSampling.Line(series.Curve, rule.Metric, series.Rates),
            [.. knots.Where(k => k.Y is not null).Select(k => KnotOf(name, k.Knot, k.Knot.Interactivity, k.Y!.Value, rule))]);
    }

    private static ChartSeries AtConcurrency(string name, ComparedSeries series, SeriesLook look, GateRule rule)
    {
        List<ChartKnot> knots =
        [
            .. series.Curve.Points.Where(p => p.Measured?.MedianTtftSeconds > 0).OrderBy(p => p.Measured!.Concurrency)
                .Select(p => KnotOf(name, p, p.Measured!.Concurrency, p.Measured.MedianTtftSeconds!.Value, rule)),
        ];
        return new ChartSeries("", look, 0, [.. knots.DistinctBy(k => k.X).Select(k => new ChartPlace(k.X, k.Y))], knots);
    }

    private static ChartKnot KnotOf(string name, CurvePoint point, double x, double y, GateRule rule) => new(
        x, y, IsOnFrontier: true, IsPublished: false,
        new ChartTip(name, [new ChartFigure(Figure.Grouped(y), rule.Metric.SaidUnit()), new ChartFigure(Figure.Knot(point.Interactivity), "tok/s/user")], ""));

    private static ChartAxis AxisOfInteractivity(List<ChartKnot> knots)
    {
        var (low, high) = (knots.Select(k => k.X).DefaultIfEmpty(1).Min(), knots.Select(k => k.X).DefaultIfEmpty(2).Max());
        var margin = Margin * Math.Max(high - low, 0.1 * high);
        return new ChartAxis(
            Say.Of("Interactivity, tok/s/user"), Math.Max(0, low - margin), high + margin, IsLog: false,
            AxisTicks.Within(Math.Max(0, low - margin), high + margin, isLog: false, MostTicks));
    }

    private static ChartAxis AxisOfConcurrency(List<ChartKnot> knots) => AxisTicks.Logarithmic(
        Say.Of("Concurrency, requests"), knots.Select(k => k.X).DefaultIfEmpty(1).Min(), knots.Select(k => k.X).DefaultIfEmpty(2).Max());
}
