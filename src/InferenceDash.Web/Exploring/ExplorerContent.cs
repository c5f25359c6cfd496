namespace InferenceDash.Web.Exploring;

/// <summary>What of a view costs work with every point: the same for all views that differ in targets, zoom or sorting only. Immutable.</summary>
/// <param name="Rates">Price and power of each GPU on show.</param>
/// <param name="Series">Every series that the filters leave.</param>
/// <param name="LeftOutByTtft">Points that a TTFT ceiling alone keeps out.</param>
/// <param name="Facets">The choices of its controls, counted where they are shown.</param>
internal sealed record ExplorerContent(
    IReadOnlyDictionary<string, GpuRates> Rates, IReadOnlyList<ExplorerSeries> Series, IReadOnlyList<StoredPoint> LeftOutByTtft, Lazy<Facets> Facets)
{
    private const int MostViews = 64;
    private const int MostPoints = 100_000;

    private static readonly Recent<ExplorerContent> Kept = new(MostViews, MostPoints, c => c._points);

    private readonly int _points = Series.Sum(s => s.Rows.Count);

    /// <summary>The content of a view, made once for all who ask for it.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="key">Everything else that it depends on.</param>
    /// <param name="make">Makes it.</param>
    public static ExplorerContent Of(Catalog catalog, string key, Func<ExplorerContent> make) => Kept.Of(catalog, key, make);
}
