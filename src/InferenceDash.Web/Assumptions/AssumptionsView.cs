namespace InferenceDash.Web.Assumptions;

/// <summary>The page of assumption sets, resolved: two of them, by default the oldest and the newest.</summary>
/// <param name="Catalog">The data.</param>
/// <param name="Query">What was asked for, less what cannot be had.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="Comparison">The two sets; null: the data has none.</param>
public sealed record AssumptionsView(Catalog Catalog, AssumptionsQuery Query, IReadOnlyList<QueryProblem> Problems, AssumptionComparison? Comparison)
{
    public IReadOnlyList<AssumptionSet> Sets => Catalog.Dataset.AssumptionSets;

    /// <summary>The sets and prices under which published costs hold as they stand, as far as their pages say.</summary>
    public IReadOnlyList<Publication> Pricings =>
    [
        .. Catalog.Dataset.Published.Select(p => p.Source)
            .Where(s => s is { AssumptionSet: not null, PriceBasis: not null })
            .DistinctBy(s => (s.AssumptionSet, s.PriceBasis)),
    ];

    /// <summary>Whether one of the two sets at this price is one of those.</summary>
    public bool ShowsPublished => Comparison is { } c
        && Pricings.Any(s => s.PriceBasis == c.Price && (s.AssumptionSet == c.Before.Id || s.AssumptionSet == c.After.Id));

    /// <summary>The address of this page with a change.</summary>
    public string Url(Func<AssumptionsQuery, AssumptionsQuery> change) => SiteUrls.Assumptions(change(Query));

    /// <summary>The comparison of a pair under the second set.</summary>
    public string UrlOf(MapPair pair) => SiteUrls.Comparison(pair.Matchup.Slug, ComparisonQuery.Default with
    {
        Price = Comparison!.Price == Catalog.DefaultPrice(pair.Points) ? null : Comparison.Price,
        Assumptions = Comparison.After.Id == Catalog.DefaultAssumptions(pair.Points)?.Id ? null : Comparison.After.Id,
        Snapshot = Query.Snapshot,
    });

    public static AssumptionsView Of(Catalog catalog, ParsedAssumptionsQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var sets = catalog.Dataset.AssumptionSets;
        var known = new List<AssumptionSet>();
        foreach (var id in parsed.Query.Sets)
        {
            if (catalog.FindAssumptions(id) is { } set)
                known.Add(set);
            else
                problems.Add(QueryProblem.OfAssumptions(id, ProblemWords.UnknownSet(sets.Select(s => s.Id))));
        }

        var query = parsed.Query with { Sets = [.. known.Select(s => s.Id)] };
        if (sets.Count == 0)
            return new(catalog, query, problems, null);

        // One set alone is compared with the newest, and the newest with the oldest.
        var (before, after) = known switch
        {
            [var first, var second] => (first, second),
            [var one] => one == sets[^1] ? (sets[0], one) : (one, sets[^1]),
            _ => (sets[0], sets[^1]),
        };
        return new(catalog, query, problems, AssumptionComparison.Of(catalog, before, after, query.Price ?? PriceBasis.Hyperscaler));
    }

    private static string Ids(IEnumerable<AssumptionSet> sets) => Listed.Commas(sets.Select(s => s.Id));
}
