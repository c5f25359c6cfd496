namespace InferenceDash.Web.Comparing;

/// <summary>The words of tooltips.</summary>
internal static class ChartTips
{
    public static ChartTip Of(string name, CurvePoint point, OperatingPoint figures, GpuRates rates) => new(
        $"{name} at {point.Interactivity:0.#} tok/s/user",
        [.. Metrics.All.Select(m => new ChartFigure(m.Print(figures), m.Unit))],
        Source(point, rates));

    public static ChartTip OfBreakEven(Comparison comparison, Labels names, double interactivity)
    {
        var (a, b) = (comparison.Method.At(interactivity, comparison.Rates), comparison.Off.At(interactivity, comparison.Rates));
        var costs = comparison.BreakEven.CostInteractivity;
        return new ChartTip(
            $"Break-even at {Figure.Crossing(interactivity)} tok/s/user",
            [
                new ChartFigure(Metrics.Throughput.Print(a), $"{Metrics.Throughput.Unit}, {names.Method}"),
                new ChartFigure(Metrics.Throughput.Print(b), $"{Metrics.Throughput.Unit}, {names.Off}"),
                new ChartFigure(Metrics.Concurrency.Print(a), $"requests, {names.Method}"),
                new ChartFigure(Metrics.Concurrency.Print(b), $"requests, {names.Off}"),
            ],
            costs.Count > 0 ? $"Interpolated · costs cross at {string.Join(", ", costs.Select(Figure.Crossing))}" : "Interpolated");
    }

    private static string Source(CurvePoint point, GpuRates rates)
    {
        if (point.Measured is { } measured)
            return string.Join(" · ", new[] { $"Measured {measured.Date:yyyy-MM-dd}", measured.Configuration.Engine, Deployment.Of(measured.Configuration), measured.Image, $"run {Deployment.ShortRun(measured.Run)}" }.Where(s => !string.IsNullOrEmpty(s)));
        var source = point.Published!.Source;
        var derived = rates.Priced(source) ? "" : $" · cost derived, set {rates.Set}";
        return $"Published: {PublishedSources.Publishers([point])} · not measured by us · engine not published{derived}";
    }
}
