namespace InferenceDash.Web.Exploring;

/// <summary>Groups points into series, places them on the axes and finds each series' frontier.</summary>
internal static class SeriesBuilder
{
    public static IReadOnlyList<ExplorerSeries> Of(ExplorerView view, IReadOnlyList<StoredPoint> points)
    {
        var ranks = view.Catalog.Dataset.Gpus.Select((gpu, rank) => (gpu.Key, rank)).ToDictionary(g => g.Key, g => g.rank, StringComparer.Ordinal);
        var precisions = view.Catalog.Precisions.ToList();
        var methods = view.Catalog.Methods.ToList();
        var naming = Naming.Of(points);
        var id = 0;
        return [.. points
            .GroupBy(p => (p.Series, Engine: Plain(p.Engine), p.Source))
            .OrderBy(g => ranks[g.Key.Series.Gpu]).ThenBy(g => precisions.IndexOf(g.Key.Series.Precision)).ThenBy(g => methods.IndexOf(g.Key.Series.Method))
            .ThenBy(g => g.Key.Engine, StringComparer.Ordinal).ThenBy(g => g.Key.Series.Sequence.InputTokens).ThenBy(g => g.Key.Series.Sequence.OutputTokens)
            .Select(g => Make(g.Key.Series, g.First().Engine, g.Key.Source, [.. g]))];

        ExplorerSeries Make(SeriesKey subject, string? engine, PointSource source, List<StoredPoint> group)
        {
            var gpu = view.Gpus[subject.Gpu];
            var placed = group.Select(p => (Point: p, Figures: p.Figures(view.Rates[subject.Gpu])))
                .Select(p => (p.Point, p.Figures, X: view.X.Value(p.Figures), Y: view.Y.Value(p.Figures)))
                .OrderBy(p => p.X is null || p.Y is null).ThenBy(p => p.X).ThenBy(p => p.Y).ToList();
            var frontier = Frontier(view, placed.TakeWhile(p => p.X is not null && p.Y is not null).Select(p => (p.X!.Value, p.Y!.Value, p.Figures)).ToList());
            var rows = placed.Select((p, i) => new ExplorerRow(id++, p.Point, p.Figures, p.X, p.Y, i < frontier.Length && frontier[i])).ToList();
            var key = $"{gpu.Key}-{subject.Precision.Key}-{subject.Method.Key}-{(source == PointSource.Published ? "published" : Plain(engine))}{(view.Sequence is null ? "-" + subject.Sequence.Key : "")}";
            return new ExplorerSeries(key, naming.Of(gpu, subject, engine, source), subject, gpu, engine, source, view.Query.Explorer.Hidden.Hides(key), rows);
        }
    }

    // As it can stand in an address; names that differ in case alone are one engine, as in the filters.
    private static string? Plain(string? engine) =>
        engine is null ? null : string.Concat(engine.Select(c => char.IsLetterOrDigit(c) || c == '.' ? char.ToLowerInvariant(c) : '-'));

    // A quantity without a better side, such as concurrency, is shown where throughput is on its frontier.
    private static bool[] Frontier(ExplorerView view, List<(double X, double Y, OperatingPoint Figures)> placed)
    {
        var isScore = view.Y.Better != Better.Neither;
        return ParetoFrontier.Mask(
            placed.ConvertAll(p => p.X), view.X.Better == Better.Higher,
            placed.ConvertAll(p => isScore ? p.Y : p.Figures.ThroughputPerGpu!.Value), !isScore || view.Y.Better == Better.Higher);
    }

    /// <summary>What has to be said to tell the series of a view apart.</summary>
    private sealed record Naming(bool SaysEngine, bool SaysSource, bool SaysSequence)
    {
        public static Naming Of(IReadOnlyList<StoredPoint> points) => new(
            points.Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1,
            points.Select(p => p.Source).Distinct().Count() > 1,
            points.Select(p => p.Series.Sequence).Distinct().Count() > 1);

        public string Of(Gpu gpu, SeriesKey subject, string? engine, PointSource source) =>
            $"{ShortLabel(gpu)} {subject.Precision.Label} {subject.Method.Label}"
            + (SaysSequence ? $" {subject.Sequence.Label}" : "")
            + (engine is not null && SaysEngine ? $", {engine}" : "")
            + (source == PointSource.Published && SaysSource ? ", published" : "");
    }

    /// <summary>A GPU's label without its rack: <c>GB200</c> for <c>GB200 NVL72</c>.</summary>
    internal static string ShortLabel(Gpu gpu) => gpu.Label.Split(' ')[0];
}
