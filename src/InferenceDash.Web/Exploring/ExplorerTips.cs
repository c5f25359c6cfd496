namespace InferenceDash.Web.Exploring;

/// <summary>What is known of one point of the explorer, as its chart says it.</summary>
internal static class ExplorerTips
{
    private static readonly IReadOnlyList<Metric> Usual =
        [Metrics.Throughput, Metrics.Cost, Metrics.PerMegawatt, Metrics.Concurrency, Metrics.Ttft, Metrics.P99Ttft];

    public static ChartTip Of(ExplorerView view, ExplorerSeries series, ExplorerRow row)
    {
        var figures = new[] { view.X, view.Y }.Concat(Usual).Distinct().Where(m => m != Metrics.Interactivity)
            .Select(m => new ChartFigure(m.Print(row.Figures), Unit(m) + (m.IsCustom(view.Rates[series.Gpu.Key]) ? Say.Of(" (custom)") : "")));
        return new ChartTip(ExplorerWords.PointHeading(row.Name, row.Figures), [.. figures], SourceOf(row))
        {
            Run = row.Point.Point.Measured is { } point && RunLink.IsLink(point.Run) ? new ChartLink(point.Run, Say.Of($"run {Figure.Day(point.Date)}"))
                : null,
            Flag = row.Point.Quality.Any ? QualityWords.SentencesOf(row.Point.Quality) : null,
        };
    }

    private static string SourceOf(ExplorerRow row)
    {
        if (row.Point.Point.Measured is not { } point)
            return ExplorerWords.PublishedPoint(row.Point.Point.Published!);
        var parts = new[]
        {
            point.IsComposed ? ExplorerWords.ComposedPoint : point.Configuration.Engine,
            point.Image,
            DeploymentWords.Of(point.Configuration),
            RunLink.IsLink(point.Run) ? null : ExplorerWords.Run(point.Run, point.Date),
            point.SourceFile,
            row.Point.Repeats > 1 ? RepeatWords.OneOf(row.Point.Knot) : null,
        };
        return string.Join(" · ", parts.Where(s => !string.IsNullOrEmpty(s)));
    }

    private static string Unit(Metric metric) => metric == Metrics.Ttft || metric == Metrics.P99Ttft ? $"s {metric.SaidTitle()}"
        : metric == Metrics.Throughput || metric == Metrics.Cost || metric == Metrics.PerMegawatt || metric == Metrics.Concurrency ? metric.SaidUnit()
        : Say.Of($"{metric.SaidUnit()}, {metric.SaidTitle()}");
}
