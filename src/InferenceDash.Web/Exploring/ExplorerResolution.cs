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
        if (DefaultModel(catalog) is not { } model)
            return null;
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;
        var explorer = query.Explorer;
        if (explorer.Model is { } name)
        {
            var named = catalog.Dataset.Models.FirstOrDefault(m => m.Slug == name || m.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
            if (named is not null)
                model = named;
            else
                problems.Add(Problem(SiteUrls.Keys.Model, name, $"There is no model of that name; {model.Label} is shown. There are: {List(catalog.Dataset.Models.Select(m => m.Slug))}."));
        }

        var points = catalog.PointsOf(model.Slug, query.Source);
        var sequence = allSequences ? null : DefaultSequence(points);
        if (query.Sequence is { } wanted)
        {
            if (catalog.PointsOf(model.Slug).Any(p => p.Series.Sequence == wanted) || allSequences)
                sequence = wanted;
            else
                problems.Add(Problem(SiteUrls.Keys.Sequence, wanted.Key, $"There are no points of {model.Label} at {wanted.Label}{(sequence is null ? "" : $"; {sequence.Label} is shown")}."));
        }

        var sets = catalog.Dataset.AssumptionSets;
        query = query with
        {
            Sequence = sequence,
            Precisions = [.. query.Precisions.Where(p => Known(SiteUrls.Keys.Precisions, p.Key, catalog.Precisions.Select(k => k.Key)))],
            Assumptions = query.Assumptions is { } set && Known(SiteUrls.Keys.Assumptions, set, sets.Select(s => s.Id)) ? set : null,
            Engine = Joined(PointFilter.EnginesOf(query).Where(e => Known(SiteUrls.Keys.Engine, e, catalog.Engines))),
            UsdPerGpuHour = KnownGpus(SiteUrls.Keys.UsdPerGpuHour, query.UsdPerGpuHour),
            KwPerGpu = KnownGpus(SiteUrls.Keys.KwPerGpu, query.KwPerGpu),
            Explorer = explorer with
            {
                Model = model.Slug,
                Gpus = [.. explorer.Gpus.Where(g => Known(SiteUrls.Keys.Gpus, g, catalog.Dataset.Gpus.Select(k => k.Key)))],
                Methods = [.. explorer.Methods.Select(m => m == "off" ? SpecMethod.Off.Key : m).Where(m => Known(SiteUrls.Keys.Methods, m, catalog.Methods.Select(k => k.Key)))],
                Vendors = [.. explorer.Vendors.Where(v => Known(SiteUrls.Keys.Vendors, v, catalog.Dataset.Gpus.Select(g => PointFilter.VendorKey(g.Vendor)).Distinct()))],
                Sort = explorer.Sort is { } sort && Known(SiteUrls.Keys.Sort, sort, ExplorerTable.SortKeys) ? sort : null,
            },
        };
        return new ExplorerResolution(query, model, sequence, problems);

        bool Known(string key, string value, IEnumerable<string> names)
        {
            if (names.Contains(value, StringComparer.OrdinalIgnoreCase))
                return true;
            problems.Add(Problem(key, value, names.Any() ? $"There are: {List(names)}." : "There are none here."));
            return false;
        }

        IReadOnlyDictionary<string, double> KnownGpus(string key, IReadOnlyDictionary<string, double> rates) =>
            rates.Where(r => Known(key, r.Key, catalog.Dataset.Gpus.Select(g => g.Key))).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
    }

    /// <summary>The model with most points.</summary>
    public static Model? DefaultModel(Catalog catalog) =>
        catalog.Dataset.Models.Select(m => (Model: m, catalog.PointsOf(m.Slug).Count)).Where(m => m.Count > 0).MaxBy(m => m.Count).Model;

    public static Sequence? DefaultSequence(IReadOnlyList<StoredPoint> points) =>
        points.CountBy(p => p.Series.Sequence).OrderByDescending(c => c.Value).ThenBy(c => c.Key.InputTokens).Select(c => c.Key).FirstOrDefault();

    private static string? Joined(IEnumerable<string> names) => string.Join(',', names) is { Length: > 0 } text ? text : null;

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static QueryProblem Problem(string key, string value, string reason) => new(key, TargetText.Shown(value), reason);
}
