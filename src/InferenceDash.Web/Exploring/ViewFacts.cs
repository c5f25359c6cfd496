namespace InferenceDash.Web.Exploring;

/// <summary>What sentences say of a view, counted from it.</summary>
internal static class ViewFacts
{
    public static ExplorerFacts Facts(this ExplorerView view) => new()
    {
        X = view.X,
        Y = view.Y,
        IsFrontierOnly = view.IsFrontierOnly,
        ShownSeries = view.Shown.Count(),
        HiddenSeries = view.Series.Count(s => s.IsHidden),
        Shown = view.Rows.Count(),
        All = view.Shown.Sum(s => s.Rows.Count),
        Published = view.Rows.Count(r => r.Row.Point.Source == PointSource.Published),
        Composed = view.Rows.Count(r => r.Row.Point.Source == PointSource.Composed),
        Publishers = PublishedSources.Publishers(view.Rows.Select(r => r.Row.Point.Point)),
        Disaggregated = view.Rows.Count(r => r.Row.Point.IsDisaggregated == true),
        TtftCeilingSeconds = view.Query.TtftCeilingSeconds,
        LeftOut = view.LeftOutByTtft.Count,
        MixesPrecisions = view.Mixes(SeriesSplit.Precision),
        MixesMethods = view.Mixes(SeriesSplit.Method),
        MixesEngines = view.Mixes(SeriesSplit.Engine),
        LeftOutUnknown = view.LeftOutByTtft.Count(p => p.P99TtftSeconds is null),
    };

    /// <summary>The filters in force.</summary>
    public static string Filters(this ExplorerView view)
    {
        var f = view.Facets;
        Facet[] facets = [f.Precisions, f.Methods, f.Vendors, f.Gpus, f.Aggregations, f.Engines];
        return ExplorerWords.Filters(view.Facts(), facets.Where(c => !c.IsAll).Select(c => (c.Title, c.Summary)));
    }

    /// <summary>Prices and powers in use.</summary>
    public static string Assumptions(this ExplorerView view) => ExplorerWords.Assumptions(
        [.. view.Rates.Values.Select(r => r.Set).Distinct()],
        view.Price,
        [.. view.Rates.Where(r => r.Value.IsCustomPrice || r.Value.IsCustomPower).Select(r => SeriesNaming.ShortLabel(view.Gpus[r.Key]))]);

    /// <summary>The source line of a picture of it.</summary>
    public static string PictureSource(this ExplorerView view) => PointsFileWords.Picture(
        SourceWords.OfPicture(view.Rows.Select(r => r.Row.Point.Point)),
        view.Assumptions(), view.Catalog.Dataset.ImportedAt, view.Catalog.Dataset.Snapshot);

    private static bool Mixes(this ExplorerView view, SeriesSplit part) => view.Shown.Any(s => s.Mixed.HasFlag(part));
}
