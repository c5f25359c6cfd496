using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The comparison that an address names, of a method with Off or of any series.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Comparison">The series.</param>
/// <param name="Query">What the address asks for.</param>
/// <param name="Sequence">Lengths of a request.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="PinnedUrl">The address with everything that could change its figures.</param>
internal sealed record AskedComparison(
    string Title, Comparison Comparison, ComparisonQuery Query, Sequence Sequence, IReadOnlyList<QueryProblem> Problems, string PinnedUrl)
{
    /// <summary>The comparison of an address.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="address">The address of a page, with or without the site's own, or the part of it that names the comparison.</param>
    /// <param name="change">What options ask for beyond it, and what of them could not be used.</param>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static AskedComparison Of(Catalog catalog, string address, Func<ParsedQuery, ParsedQuery> change)
    {
        var (path, query) = SiteUrls.Copied(address);
        var parsed = change(QueryParser.Parse(query).InOrder());
        if (SiteUrls.PartsOfLineUp(path) is var (by, common, series))
        {
            if (Dimension.Find(by) is { } dimension && catalog.LineUps.Find(dimension, common) is { } lineUp
                && LineUpView.Of(catalog, lineUp, SiteUrls.ValuesOf(series), parsed) is { } any)
            {
                return new AskedComparison($"{any.Common}: {any.Versus}", any.Comparison, any.Query, any.Sequence, any.Problems, any.PinnedUrl);
            }

            throw new StoreException(ComparisonCommandWords.Unknown(
                address, Dimension.Find(by) is { } of ? [.. catalog.LineUps.Near(of, common, 3).Select(l => $"{of.Key}/{l.Key}")] : []));
        }

        var slug = SiteUrls.SlugOfComparison(path);
        var matchup = catalog.FindByAnyName(slug) ?? throw Catalogs.Unknown(catalog, slug);
        var view = ComparisonView.Of(catalog, matchup, parsed);
        return new AskedComparison(
            $"{matchup.Model.Label} on {view.Title}", view.Comparison, view.Query, view.Sequence, view.Problems, view.PinnedUrl);
    }
}
