namespace InferenceDash.Web.Comparing;

/// <summary>The words of tooltips.</summary>
internal static class ChartTips
{
    public static ChartTip Of(string name, CurvePoint point, OperatingPoint figures, GpuRates rates) => new(
        ChartWords.Place(name, point.Interactivity),
        [.. Metrics.All.Select(m => new ChartFigure(m.Print(figures), m.SaidUnit()))],
        ChartWords.Source(point, rates));

    public static ChartTip OfBreakEven(Comparison comparison, double interactivity)
    {
        var points = comparison.Series.Select(s => (s.Label, Point: s.At(interactivity))).ToList();
        return new ChartTip(
            ChartWords.BreakEvenPlace(interactivity),
            [
                .. points.Select(p => new ChartFigure(Metrics.Throughput.Print(p.Point), Say.Of($"{Metrics.Throughput.Unit}, {p.Label}"))),
                .. points.Select(p => new ChartFigure(Metrics.Concurrency.Print(p.Point), Say.Of($"requests, {p.Label}"))),
            ],
            ChartWords.BreakEvenSource(comparison.BreakEven.CostInteractivity));
    }
}
