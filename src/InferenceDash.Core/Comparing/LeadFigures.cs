namespace InferenceDash.Core.Comparing;

/// <summary>The figures of one metric of all series as strands that can be compared with each other.</summary>
internal sealed record LeadFigures(List<Strand> Strands, bool MoreIsBetter)
{
    /// <summary>The strands; null where some figures are published costs and others follow from throughput.</summary>
    public static LeadFigures? Of(Metric metric, IReadOnlyList<ComparedSeries> series, double from) =>
        metric == Metrics.Throughput ? Derived(series, from, static _ => 1)
        : metric == Metrics.Cost ? Costs(series, from)
        : metric == Metrics.PerMegawatt ? Powers(series, from)
        : throw new ArgumentException($"{metric.Title} has no curves to compare.", nameof(metric));

    // Cost is price / throughput, so the cheapest series is the one with most throughput per $/h. Weights are relative to the
    // first price: on one GPU they are 1, and costs cross exactly where throughput does.
    private static LeadFigures? Costs(IReadOnlyList<ComparedSeries> series, double from)
    {
        var curves = series.SelectMany(s => s.Curve.Recipes.Select(r => r.Curve.CostPublishedUnder(s.Rates))).ToList();
        if (curves.All(c => c is null))
        {
            var first = series.Select(s => s.Rates.UsdPerGpuHour).FirstOrDefault(p => p is not null);
            return Derived(series, from, s => first / s.Rates.UsdPerGpuHour);
        }

        if (curves.Exists(c => c is null))
            return null;
        return new LeadFigures([.. series.SelectMany((s, i) => s.Curve.Recipes.SelectMany(r =>
            Strand.Of(i, r.Curve, r.Curve.CostPublishedUnder(s.Rates), LowestOf(Metrics.Cost, r.Curve, s.Rates), 1, from)))], MoreIsBetter: false);
    }

    private static LeadFigures Powers(IReadOnlyList<ComparedSeries> series, double from) =>
        new([.. series.SelectMany((s, i) => s.Curve.Recipes.SelectMany(r => PowerOf(s, i, r.Curve, from)))], MoreIsBetter: true);

    private static IEnumerable<Strand> PowerOf(ComparedSeries series, int index, Curve curve, double from)
    {
        if (curve.PowerPublishedUnder(series.Rates) is { } published)
            return Strand.Of(index, curve, published, LowestOf(Metrics.PerMegawatt, curve, series.Rates), 1, from);
        return series.Rates.KwPerGpu is { } kw ? Strand.Of(index, curve, curve.Throughput, curve.Knots[0].ThroughputPerGpu, 1000 / kw, from) : [];
    }

    private static LeadFigures Derived(IReadOnlyList<ComparedSeries> series, double from, Func<ComparedSeries, double?> weight) =>
        new([.. series.SelectMany((s, i) => weight(s) is { } w
            ? s.Curve.Recipes.SelectMany(r => Strand.Of(i, r.Curve, r.Curve.Throughput, r.Curve.Knots[0].ThroughputPerGpu, w, from))
            : [])], MoreIsBetter: true);

    private static double LowestOf(Metric metric, Curve curve, GpuRates rates) => metric.Value(curve.At(curve.Range!.Value.Low, rates))!.Value;
}
