namespace InferenceDash.Web.Comparing;

/// <summary>The chart of a comparison of any series, from the same operating points that fill its table.</summary>
public static class LineUpChart
{
    private const int MostTicks = 5;
    private const double Margin = 0.06;

    // A mark carries its words, so that it is read without a script: a few hundred bytes each, of eight series.
    private const int Few = 100;
    private const int MostOnFrontier = 40;
    private const int MostOffFrontier = 20;

    /// <summary>The view's metric along interactivity; logarithmic by itself where the figures span more than twentyfold.</summary>
    public static ChartModel Of(LineUpView view)
    {
        var (c, metric) = (view.Comparison, view.Metric);
        List<ChartSeries> series = [.. c.Series.Zip(view.Looks, (s, look) => SeriesOf(view, s, look))];
        var values = series.SelectMany(s => s.Line.Where(p => !p.IsGap).Select(p => p.Y).Concat(s.Knots.Select(k => k.Y))).ToList();
        var x = X(view);
        return new ChartModel
        {
            Title = metric.SaidLongTitle(),
            Description = LineUpWords.Chart(metric, LeadHeadline.Of(c, view.Lead, view.LineUp.By.SaidNoun())),
            X = x,
            Y = ChartFrame.IsLog(view.Query, values)
                ? AxisTicks.Logarithmic(metric.SaidUnit(), values.Min(), values.Max())
                : AxisTicks.FromZero(metric.SaidUnit(), values.DefaultIfEmpty(0).Max(), MostTicks),
            Series = series,
            Targets = [.. Targets(c).Where(t => t >= x.Low && t <= x.High)],
            TargetsBeyond = [.. Targets(c).Where(t => t < x.Low || t > x.High)],
            BreakEvens = BreakEvens(view),
            Unknown = [],
            Gaps = [],
            IsNamedAtEnds = true,
        };
    }

    private static ChartSeries SeriesOf(LineUpView view, ComparedSeries series, SeriesLook look)
    {
        var all = series.Curve.Recipes.SelectMany(r => r.Curve.Points.Select(p => (Recipe: r, Point: p, IsOn: series.Curve.IsOnFrontier(p))))
            .Where(p => p.IsOn || view.Query.IsFrontierOnly == false).ToList();
        var (points, notDrawn) = DrawnPoints.Of(all, p => p.IsOn, Few, MostOnFrontier, MostOffFrontier);
        var knots = new List<ChartKnot>();
        foreach (var (recipe, point, isOn) in points)
        {
            var own = recipe.Curve.IsOnFrontier(point) ? recipe.Curve.At(point.Interactivity, series.Rates) : Curve.Of(point, series.Rates);
            if (view.Metric.Value(own) is not { } y)
                continue;
            var tip = ChartTips.Of(Say.Of($"{series.Label}, {recipe.Method.Label}"), point, own, series.Rates);
            knots.Add(new ChartKnot(point.Interactivity, y, isOn, series.Curve.IsPublished, tip) { IsHollow = recipe.Method.IsOff });
        }

        var line = DrawnPoints.Line(CurveSampling.Line(series.Curve, view.Metric, series.Rates));
        return new ChartSeries(series.Label, look, 0, line, [.. knots.OrderBy(k => k.X)])
        {
            Key = series.Key,
            NotDrawn = notDrawn,
        };
    }

    private static IReadOnlyList<ChartMark> BreakEvens(LineUpView view)
    {
        if (!Comparison.Leading.Contains(view.Metric))
            return [];
        return [.. view.Comparison.LeadsBy(view.Metric).Crossings
            .Select(x => (X: x, Y: Best(view, x)))
            .Where(p => p.Y is not null)
            .Select(p => new ChartMark(
                p.X, p.Y!.Value, ChartWords.BreakEven(p.X), new ChartTip(ChartWords.BreakEvenPlace(p.X), [], ChartWords.BreakEvenSource([]))))];
    }

    private static double? Best(LineUpView view, double x)
    {
        var values = view.Comparison.At(x).Points.Where(p => p.HasValue).Select(view.Metric.Value).OfType<double>().ToList();
        return values.Count == 0 ? null : view.Metric.Better == Better.Lower ? values.Min() : values.Max();
    }

    private static ChartAxis X(LineUpView view)
    {
        var points = view.Comparison.Series.SelectMany(s => s.Curve.Points).Select(p => p.Interactivity).ToList();
        var (low, high) = points.Count == 0 ? (1, 100) : (points.Min(), points.Max());
        var margin = Margin * Math.Max(high - low, high * 0.1);
        var targets = Targets(view.Comparison).Where(t => t >= low - margin && t <= high + margin).ToList();
        var ticks = targets.Select(t => new ChartTick(t, Figure.ShortInteractivity(t), IsStrong: true)).ToList();
        ticks.AddRange(AxisTicks.Within(Math.Max(0, low - margin), high + margin, isLog: false, MostTicks)
            .Where(t => ticks.TrueForAll(s => Math.Abs(s.Value - t.Value) > 0.05 * (high - low))));
        return new ChartAxis(Say.Of("Interactivity, tok/s/user"), Math.Max(0, low - margin), high + margin, IsLog: false, [.. ticks.OrderBy(t => t.Value)]);
    }

    private static IEnumerable<double> Targets(Comparison c) => c.Rows.Select(r => r.Interactivity).Distinct();
}
