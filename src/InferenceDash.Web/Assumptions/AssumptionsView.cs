namespace InferenceDash.Web.Assumptions;

/// <summary>The page of assumption sets, resolved: two of them, by default the oldest and the newest.</summary>
/// <param name="Catalog">The data.</param>
/// <param name="Query">What was asked for, less what cannot be had.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="Comparison">The two sets; null: the data has none.</param>
public sealed record AssumptionsView(Catalog Catalog, AssumptionsQuery Query, IReadOnlyList<QueryProblem> Problems, AssumptionComparison? Comparison)
{
    public IReadOnlyList<AssumptionSet> Sets => Catalog.Dataset.AssumptionSets;

    /// <summary>Which of the two sets the published costs hold under, as they stand; null: neither, or not at this price.</summary>
    public AssumptionSet? PublishedUnder => Comparison is not { Price: PriceBasis.Hyperscaler } c ? null
        : c.Before.Id == GpuRates.PublishedSet ? c.Before : c.After.Id == GpuRates.PublishedSet ? c.After : null;

    /// <summary>The address of this page with a change.</summary>
    public string Url(Func<AssumptionsQuery, AssumptionsQuery> change) => SiteUrls.Assumptions(change(Query));

    /// <summary>The comparison of a pair under the second set.</summary>
    public string UrlOf(MapPair pair) => SiteUrls.Comparison(pair.Matchup.Slug, ComparisonQuery.Default with
    {
        Price = Comparison!.Price == PriceBasis.Hyperscaler ? null : Comparison.Price,
        Assumptions = Comparison.After.Id == Catalog.DefaultAssumptions(pair.Points.Source)?.Id ? null : Comparison.After.Id,
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
                problems.Add(QueryProblem.OfAssumptions(id, $"There is no assumption set of that name. There are: {Ids(sets)}."));
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

    private static string Ids(IEnumerable<AssumptionSet> sets) => string.Join(", ", sets.Select(s => s.Id));
}
