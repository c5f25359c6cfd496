namespace InferenceDash.Web.Comparing;

/// <summary>The words of tooltips.</summary>
internal static class ChartTips
{
    public static ChartTip Of(string name, CurvePoint point, OperatingPoint figures, GpuRates rates) => new(
        ChartWords.Place(name, point.Interactivity),
        [.. Metrics.All.Select(m => new ChartFigure(m.Print(figures), m.Unit))],
        ChartWords.Source(point, rates));

    public static ChartTip OfBreakEven(Comparison comparison, Labels names, double interactivity)
    {
        var (a, b) = (comparison.Method.At(interactivity, comparison.Rates), comparison.Off.At(interactivity, comparison.Rates));
        return new ChartTip(
            ChartWords.BreakEvenPlace(interactivity),
            [
                new ChartFigure(Metrics.Throughput.Print(a), $"{Metrics.Throughput.Unit}, {names.Method}"),
                new ChartFigure(Metrics.Throughput.Print(b), $"{Metrics.Throughput.Unit}, {names.Off}"),
                new ChartFigure(Metrics.Concurrency.Print(a), $"requests, {names.Method}"),
                new ChartFigure(Metrics.Concurrency.Print(b), $"requests, {names.Off}"),
            ],
            ChartWords.BreakEvenSource(comparison.BreakEven.CostInteractivity));
    }
}
