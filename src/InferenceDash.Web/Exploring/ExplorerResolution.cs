namespace InferenceDash.Web.Exploring;

/// <summary>A query of the explorer, met with the data: what cannot be had is dropped and said.</summary>
internal sealed record ExplorerResolution(ComparisonQuery Query, Model Model, Sequence? Sequence, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>The nearest view there is; null where the store holds no point at all.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="parsed">What was asked.</param>
    /// <param name="place">Where it was asked.</param>
    public static ExplorerResolution? Of(Catalog catalog, ParsedQuery parsed, ExplorerPlace place)
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
        var sequence = place.HasAllSequences ? null : DefaultSequence(points);
        if (query.Sequence is { } wanted)
        {
            if (catalog.PointsOf(model.Slug).Any(p => p.Series.Sequence == wanted) || place.HasAllSequences)
                sequence = wanted;
            else
                problems.Add(QueryProblem.OfSequence(wanted, ProblemWords.NoPointsAt(wanted, model, sequence)));
        }

        query = PageRates.Known(query, catalog, problems);
        query = query with
        {
            Sequence = sequence,
            Precisions = [.. query.Precisions.Where(p => Known(QueryProblem.OfPrecision, p.Key, catalog.Precisions.Select(k => k.Key)))],
            Engine = EnginesOf(query.Engine),
            Explorer = explorer with
            {
                Model = model.Slug,
                Split = explorer.Split ?? (NamesEveryPart(catalog, explorer.Hidden) ? SeriesSplit.All : place.Split),
                Gpus = [.. explorer.Gpus.Where(g => Known(QueryProblem.OfGpu, g, catalog.Dataset.Gpus.Select(k => k.Key)))],
                Methods = [.. explorer.Methods.Select(m => m == "off" ? SpecMethod.Off.Key : m)
                    .Where(m => Known(QueryProblem.OfMethod, m, catalog.Methods.Select(k => k.Key)))],
                Vendors = [.. explorer.Vendors
                    .Where(v => Known(QueryProblem.OfVendor, v, catalog.Dataset.Gpus.Select(g => PointFilter.VendorKey(g.Vendor)).Distinct()))],
                Sort = explorer.Sort is { } sort && Known(QueryProblem.OfSort, sort, ExplorerTable.SortKeys) ? sort : null,
            },
        };
        return new ExplorerResolution(query, model, sequence, problems);

        // One engine may be named as it is, commas included.
        string? EnginesOf(string? asked) => catalog.Engines.FirstOrDefault(e => string.Equals(e, asked, StringComparison.OrdinalIgnoreCase)) is { } one
            ? PointFilter.EngineKey(one)
            : Joined(PointFilter.EnginesOf(query).Where(e => Known(QueryProblem.OfEngine, e, catalog.Engines.Select(PointFilter.EngineKey))));

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

    // Before series could be split, all of them were: an address that names one by GPU, precision, method and engine means those.
    private static bool NamesEveryPart(Catalog catalog, SeriesChoice hidden) => hidden.Keys.Any(key =>
        catalog.Dataset.Gpus.Any(g => catalog.Precisions.Any(p => catalog.Methods.Any(m =>
            key.StartsWith($"{g.Key}-{p.Key}-{m.Key}-", StringComparison.Ordinal)))));

    private static string? Joined(IEnumerable<string> names) => string.Join(',', names) is { Length: > 0 } text ? text : null;
}
