namespace InferenceDash.Web.Exploring;

/// <summary>The menus of the explorer.</summary>
public static class ExplorerMenus
{
    /// <summary>Models with points; what another model may not have is let go.</summary>
    public static IReadOnlyList<Choice> Models(ExplorerView view) =>
        [.. view.Catalog.Dataset.Models.Where(m => view.Catalog.PointsOf(m.Slug).Count > 0 || m == view.Model)
            .Select(m => new Choice(m.Slug, m.Label, view.Url(q => ForModel(q, m.Slug)), m == view.Model))];

    public static IReadOnlyList<Choice> Sequences(ExplorerView view)
    {
        var filter = new PointFilter(view.Query, view.Sequence, view.Gpus);
        var counts = view.Points.Where(p => filter.Allows(p, FilterPart.Sequence)).CountBy(p => p.Series.Sequence).ToDictionary();
        return [.. view.Catalog.PointsOf(view.Model.Slug).Select(p => p.Series.Sequence).Distinct()
            .OrderBy(s => s.InputTokens).ThenBy(s => s.OutputTokens)
            .Select(s => new Choice(
                s.Key, Say.Of($"{s.Label} ({counts.GetValueOrDefault(s)})"),
                view.Url(q => q with { Sequence = s, Explorer = q.Explorer with { Zoom = null } }), s == view.Sequence,
                counts.ContainsKey(s) || s == view.Sequence ? null : ExplorerWords.NoPointsWithOtherFilters))];
    }

    /// <summary>Vertical metrics; one that the points of the view do not know says so.</summary>
    public static IReadOnlyList<Choice> Vertical(ExplorerView view) =>
        [.. Metrics.Explored.Select(m => m.Key).Distinct()
            .Select(key => Metrics.FindExplored(key, view.Basis) ?? Metrics.Explored.First(m => m.Key == key))
            .Select(m => new Choice(m.Key, m.SaidLongTitle(), view.Url(q => q with { Metric = m.Key }), m == view.Y, Unknown(view, m)))];

    public static IReadOnlyList<Choice> Horizontal(ExplorerView view) =>
        [.. Metrics.Abscissae.Select(m => new Choice(
            m.Key, m.SaidLongTitle(), view.Explore(e => e with { XMetric = m.Key, Zoom = null }), m == view.X, Unknown(view, m)))];

    /// <summary>What its series can be split by: nothing, or each part in turn.</summary>
    public static IReadOnlyList<Choice> Splits(ExplorerView view)
    {
        return
        [
            new Choice(QueryParser.Name(SeriesSplit.None), ExplorerWords.NoSplit, Url(SeriesSplit.None), view.Split == SeriesSplit.None),
            Part(SeriesSplit.Precision, Say.Of("Precision")), Part(SeriesSplit.Method, Say.Of("Method")), Part(SeriesSplit.Engine, Say.Of("Engine")),
        ];

        Choice Part(SeriesSplit part, string words) => new(QueryParser.Name(part), words, Url(view.Split ^ part), view.Split.HasFlag(part));

        // Other series have other keys: those that were hidden are shown again.
        string Url(SeriesSplit split) => view.Explore(e => e with { Split = split, Hidden = SeriesChoice.None });
    }

    public static IReadOnlyList<Choice> Bases(ExplorerView view) =>
        [.. Enum.GetValues<TokenBasis>().Select(basis => (Basis: basis, Metric: Metrics.FindExplored(view.Y.Key, basis)))
            .Select(b => new Choice(
                QueryParser.Name(b.Basis), BasisWords.Of(b.Basis), view.Explore(e => e with { Basis = b.Basis }), b.Basis == view.Basis,
                b.Basis == view.Basis || b.Metric is null || b.Metric.Basis is null ? null : Unknown(view, b.Metric)))];

    public static IReadOnlyList<Choice> Prices(ExplorerView view) =>
        [.. Enum.GetValues<PriceBasis>().Select(p => new Choice(RateWords.Name(p), RateWords.Title(p), view.Url(q => q with { Price = p }), p == view.Price))];

    public static IReadOnlyList<Choice> Assumptions(ExplorerView view)
    {
        var used = view.Rates.Values.Select(r => r.Set).Distinct().ToList();
        return [.. view.Catalog.Dataset.AssumptionSets.Select(s => new Choice(
            s.Id, s.Id, view.Url(q => q with { Assumptions = s.Id }), used is [var only] && only == s.Id))];
    }

    /// <summary>A query without what another model may not have.</summary>
    public static ComparisonQuery ForModel(ComparisonQuery query, string? model) => query with
    {
        Sequence = null,
        Explorer = query.Explorer with { Model = model, Zoom = null, Hidden = SeriesChoice.None, Filter = null },
    };

    private static string? Unknown(ExplorerView view, Metric metric) =>
        metric == view.X || metric == view.Y || view.Series.Any(s => s.Rows.Any(r => metric.Value(r.Figures) is not null)) ? null : ExplorerWords.NotKnown;
}
