using InferenceDash.Store;
using InferenceDash.Words.Commands;
using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>The report of the page that an address names: a comparison, a ranking or the map.</summary>
/// <param name="Problems">What of the address could not be used; empty: nothing.</param>
/// <param name="WriteAsync">Makes the report.</param>
internal sealed record AskedReport(IReadOnlyList<QueryProblem> Problems, Func<Task<Report>> WriteAsync)
{
    /// <summary>The report of an address.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="query">Its query.</param>
    /// <param name="origin">What its addresses begin with, without a slash at the end.</param>
    /// <exception cref="StoreException">There is no such page.</exception>
    public static AskedReport Of(Catalog catalog, string path, string query, string origin)
    {
        if (path == SiteUrls.Home)
        {
            var map = MapView.Of(catalog, QueryParser.ParseMap(query));
            return new AskedReport(map.Problems, () => MapReport.OfAsync(map, origin));
        }

        if (SiteUrls.ModelOfRank(path) is { } model)
        {
            var hardware = ModelHardware.Find(catalog, model)
                ?? throw new StoreException(ReportWords.UnknownModel(model, [.. ModelHardware.Near(catalog, model, 3).Select(m => m.Slug)]));
            var ranking = RankView.Of(catalog, hardware, QueryParser.ParseRank(query));
            return new AskedReport(ranking.Problems, () => RankReport.OfAsync(ranking, origin));
        }

        var parsed = QueryParser.Parse(query).InOrder();
        if (SiteUrls.PartsOfLineUp(path) is var (by, common, _))
        {
            var any = LineUpView.OfPath(catalog, path, parsed) ?? throw new StoreException(ComparisonCommandWords.Unknown(
                path, Dimension.Find(by) is { } of ? [.. catalog.LineUps.Near(of, common, 3).Select(l => $"{of.Key}/{l.Key}")] : []));
            return new AskedReport(any.Problems, () => LineUpReport.OfAsync(any, origin));
        }

        var slug = SiteUrls.SlugOfComparison(path);
        var matchup = catalog.FindByAnyName(slug)
            ?? throw new StoreException(ComparisonCommandWords.Unknown(slug, [.. catalog.Near(slug, 3).Select(m => m.Slug)]));
        var view = ComparisonView.Of(catalog, matchup, parsed);
        return new AskedReport(view.Problems, () => ComparisonReport.OfAsync(view, origin));
    }
}
