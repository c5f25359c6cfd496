namespace InferenceDash.Web.Exploring;

/// <summary>Groups points into series, places them on the axes and finds each series' frontier.</summary>
/// <param name="view">Axes and split.</param>
/// <param name="rates">Price and power of each GPU.</param>
internal sealed class SeriesBuilder(ExplorerView view, IReadOnlyDictionary<string, GpuRates> rates)
{
    public IReadOnlyList<ExplorerSeries> Of(IReadOnlyList<StoredPoint> points)
    {
        var ranks = view.Catalog.Dataset.Gpus.Select((gpu, rank) => (gpu.Key, rank)).ToDictionary(g => g.Key, g => g.rank, StringComparer.Ordinal);
        var precisions = view.Catalog.Precisions.ToList();
        var methods = view.Catalog.Methods.ToList();
        var naming = new SeriesNaming(view, points);
        var id = 0;
        return [.. points
            .GroupBy(p => (p.Series, Engine: SeriesNaming.Plain(p.Engine), p.Source))
            .GroupBy(s => naming.PartsOf(s.Key.Series, s.Key.Engine, s.Key.Source))
            .OrderBy(g => ranks[g.Key.Gpu])
            .ThenBy(g => g.Key.Precision is { } p ? precisions.IndexOf(p) : 0)
            .ThenBy(g => g.Key.Method is { } m ? methods.IndexOf(m) : 0)
            .ThenBy(g => g.Key.Engine, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Sequence.InputTokens).ThenBy(g => g.Key.Sequence.OutputTokens)
            .Select(g => Make(g.Key, [.. g.SelectMany(s => Placed(s.Key.Series, s.First().Engine, s.Key.Source, s))]))];

        // Engines that differ in case alone are written as the first of their points writes them.
        IEnumerable<ExplorerRow> Placed(SeriesKey subject, string? engine, PointSource source, IEnumerable<StoredPoint> some)
        {
            var name = naming.NameOf(view.Gpus[subject.Gpu], subject, engine, source);
            return some.Select(p => (Point: p, Figures: p.Figures(rates[subject.Gpu])))
                .Select(p => new ExplorerRow(0, p.Point, p.Figures, view.X.Value(p.Figures), view.Y.Value(p.Figures), false) { Name = name, Engine = engine });
        }

        ExplorerSeries Make(SeriesParts parts, List<ExplorerRow> group)
        {
            var gpu = view.Gpus[parts.Gpu];
            List<ExplorerRow> placed = [.. group.OrderBy(r => !r.HasPlace).ThenBy(r => r.X).ThenBy(r => r.Y).Select(r => r with { Id = id++ })];
            var (curve, frontier) = SeriesFrontier.Of(view, rates, placed.FindAll(r => r.HasPlace));
            var key = naming.KeyOf(parts);
            return new ExplorerSeries(
                key, naming.NameOf(gpu, parts, group[0].Engine), gpu, parts.Source, curve, view.Query.Explorer.Hidden.Hides(key),
                placed.ConvertAll(r => frontier.Contains(r.Id) ? r with { IsOnFrontier = true } : r))
            {
                LineLabel = naming.LabelOf(gpu, parts, group[0].Engine),
            };
        }
    }
}
