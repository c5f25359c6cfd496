namespace InferenceDash.Web.Exploring;

/// <summary>A query of the explorer, met with the data: what cannot be had is dropped and said.</summary>
internal sealed record ExplorerResolution(ComparisonQuery Query, Model Model, Sequence? Sequence, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>The nearest view there is; null where the store holds no point at all.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="parsed">What was asked.</param>
    /// <param name="allSequences">Whether no sequence asked for means all of them, as for an export, or the one with most points.</param>
    public static ExplorerResolution? Of(Catalog catalog, ParsedQuery parsed, bool allSequences)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;
        var explorer = query.Explorer;
        var named = explorer.Model is { } name
            ? catalog.Dataset.Models.FirstOrDefault(m => m.Slug == name || m.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
            : null;
        if ((named ?? DefaultModel(catalog)) is not { } model)
            return null;
        if (named is null && explorer.Model is { } unknown)
            problems.Add(QueryProblem.OfModel(unknown, ProblemWords.UnknownModel(model, catalog.Dataset.Models.Select(m => m.Slug))));

        var points = catalog.PointsOf(model.Slug, query.Source);
        var sequence = allSequences ? null : DefaultSequence(points);
        if (query.Sequence is { } wanted)
        {
            if (catalog.PointsOf(model.Slug).Any(p => p.Series.Sequence == wanted) || allSequences)
                sequence = wanted;
            else
                problems.Add(QueryProblem.OfSequence(wanted, ProblemWords.NoPointsAt(wanted, model, sequence)));
        }

        query = PageRates.Known(query, catalog, problems);
        query = query with
        {
            Sequence = sequence,
            Precisions = [.. query.Precisions.Where(p => Known(QueryProblem.OfPrecision, p.Key, catalog.Precisions.Select(k => k.Key)))],
            Engine = Joined(PointFilter.EnginesOf(query).Where(e => Known(QueryProblem.OfEngine, e, catalog.Engines))),
            Explorer = explorer with
            {
                Model = model.Slug,
                Gpus = [.. explorer.Gpus.Where(g => Known(QueryProblem.OfGpu, g, catalog.Dataset.Gpus.Select(k => k.Key)))],
                Methods = [.. explorer.Methods.Select(m => m == "off" ? SpecMethod.Off.Key : m).Where(m => Known(QueryProblem.OfMethod, m, catalog.Methods.Select(k => k.Key)))],
                Vendors = [.. explorer.Vendors.Where(v => Known(QueryProblem.OfVendor, v, catalog.Dataset.Gpus.Select(g => PointFilter.VendorKey(g.Vendor)).Distinct()))],
                Sort = explorer.Sort is { } sort && Known(QueryProblem.OfSort, sort, ExplorerTable.SortKeys) ? sort : null,
            },
        };
        return new ExplorerResolution(query, model, sequence, problems);

        bool Known(Func<string, string, QueryProblem> problem, string value, IEnumerable<string> names)
        {
            if (names.Contains(value, StringComparer.OrdinalIgnoreCase))
                return true;
            problems.Add(problem(value, ProblemWords.NotAvailable([.. names])));
            return false;
        }
    }

    /// <summary>The model with most points.</summary>
    public static Model? DefaultModel(Catalog catalog) =>
        catalog.Dataset.Models.Where(m => catalog.PointsOf(m.Slug).Count > 0).MaxBy(m => catalog.PointsOf(m.Slug).Count);

    public static Sequence? DefaultSequence(IReadOnlyList<StoredPoint> points) =>
        points.CountBy(p => p.Series.Sequence).OrderByDescending(c => c.Value).ThenBy(c => c.Key.InputTokens).Select(c => c.Key).FirstOrDefault();

    private static string? Joined(IEnumerable<string> names) => string.Join(',', names) is { Length: > 0 } text ? text : null;

}
