namespace InferenceDash.Web.Bringing;

/// <summary>A comparison that shows what a reader brought.</summary>
/// <param name="Title">What it compares.</param>
/// <param name="Url">Its address.</param>
/// <param name="IsOfOwnAlone">Whether all its series are the reader's; else some are measured or published.</param>
public sealed record OwnComparison(string Title, string Url, bool IsOfOwnAlone)
{
    // By engine and run date the series of one sweep differ by chance.
    private static readonly Dimension[] ByChoice = [Dimension.Gpu, Dimension.Precision, Dimension.Method, Dimension.Draft];

    /// <summary>All of them: a method against Off first, then other series of the reader's, then the reader's beside stored ones.</summary>
    /// <param name="catalog">The data with what the reader brought over it.</param>
    /// <param name="id">What that is found under.</param>
    public static IReadOnlyList<OwnComparison> Of(Catalog catalog, string id)
    {
        var query = ComparisonQuery.Default with { Own = id };
        return
        [
            .. Pairs(catalog).Where(m => SharedBy(catalog, m.Series).Count > 0).Select(m => new OwnComparison(
                Say.Of($"{m.Model.Label} on {ComparisonWords.Title(m)}"), SiteUrls.Comparison(m.Slug, query), true)),
            .. catalog.LineUps.All.Where(l => ByChoice.Contains(l.By)).SelectMany(l => OfLineUp(catalog, l, query)),
            .. catalog.LineUps.All.Where(l => l.By == Dimension.Source).SelectMany(l => BesideStored(catalog, l, query)),
        ];
    }

    /// <summary>Pairs that a reader brought both sides of, on no sequence that both have: why they are not compared.</summary>
    public static IReadOnlyList<string> Apart(Catalog catalog) =>
    [
        .. from matchup in Pairs(catalog)
           let sides = matchup.Series.Select(s => SequencesOf(catalog, s)).ToList()
           where sides.TrueForAll(side => side.Count > 0) && SharedBy(catalog, matchup.Series).Count == 0
           select BringWords.NoCommonSequence(matchup, Labels(sides[0]), Labels(sides[1])),
    ];

    private static IEnumerable<Matchup> Pairs(Catalog catalog)
    {
        var hardware = catalog.Own.Select(p => (p.Series.Model, p.Series.Gpu, p.Series.Precision)).ToHashSet();
        return catalog.Matchups.Where(m => hardware.Contains((m.Model.Slug, m.Gpu.Key, m.Precision)));
    }

    // A method and Off on one GPU have a page of their own, which is told already; so has Off among the draft lengths.
    private static IEnumerable<OwnComparison> OfLineUp(Catalog catalog, LineUp lineUp, ComparisonQuery query)
    {
        List<DimensionValue> values = [.. lineUp.Values.Where(v => SequencesOf(catalog, v.Spec).Count > 0)];
        var least = lineUp.By == Dimension.Method || lineUp.By == Dimension.Draft ? 3 : 2;
        if (values.Count >= least && lineUp.Method is not { IsBest: true } && SharedBy(catalog, [.. values.Select(v => v.Spec)]).Count > 0)
        {
            var shown = values.Take(Comparison.MostSeries).ToList();
            yield return new OwnComparison(TitleOf(lineUp, shown), SiteUrls.LineUp(lineUp, shown, query with { Source = PointSource.Own }), true);
        }
    }

    // Stored points on other sequences say nothing of the reader's.
    private static IEnumerable<OwnComparison> BesideStored(Catalog catalog, LineUp lineUp, ComparisonQuery query)
    {
        var own = lineUp.Values[0];
        List<DimensionValue> values = [own, .. lineUp.Values.Skip(1).Where(v => SharedBy(catalog, [own.Spec, v.Spec]).Count > 0)];
        if (values.Count > 1 && lineUp.Method is not { IsBest: true })
            yield return new OwnComparison(TitleOf(lineUp, values), SiteUrls.LineUp(lineUp, values, query), false);
    }

    private static string TitleOf(LineUp lineUp, IEnumerable<DimensionValue> values) =>
        Say.Of($"{LineUpWords.Common(lineUp)}: {Listed.Versus(values.Select(v => v.Label))}");

    // The reader's own, of a series that does not name another source.
    private static List<Sequence> SequencesOf(Catalog catalog, SeriesSpec series) =>
        [.. catalog.Pool.Sequences.Where(sequence => catalog.Pool.Has(series, sequence, PointSource.Own))];

    private static List<Sequence> SharedBy(Catalog catalog, IReadOnlyList<SeriesSpec> series) =>
        [.. series.Select(s => (IEnumerable<Sequence>)SequencesOf(catalog, s)).Aggregate(Enumerable.Intersect)];

    private static string Labels(IEnumerable<Sequence> sequences) => Listed.Of(sequences.Select(s => s.Label));
}
